package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.rcubench.rcu.RcuReference;

/**
 * Publishing and dereferencing: a reader that sees a pointer sees everything that was written to
 * the object before it was published.
 *
 * <p>The updater works out a number, writes it to the object, and publishes the object. x86-64
 * stores and loads in order, so there a plain pointer goes wrong only through the compiler: C2 has
 * the pointer at hand while the number is still being worked out, and stores the pointer first.
 * Other machines reorder by themselves.
 *
 * <table>
 * <caption>Outcomes: whether the pointer was seen, whether the number was</caption>
 * <tr><th>pointer, number<th>published first<th>plain pointer<th>RcuReference
 * <tr><td>1, 0: not initialized<td>seen (x86-64: 3 to 7 percent)<td>seen (x86-64: 0.1 to 2 percent)<td>forbidden
 * <tr><td>0, 0; 1, 1<td>fine<td>fine<td>fine
 * </table>
 */
@Outcome(id = "1, 0", expect = FORBIDDEN, desc = "The object is not initialized.")
@Outcome(expect = ACCEPTABLE, desc = "Nothing published yet, or the whole object.")
public class Publication extends Race {
  private static final class Node {
    int number;
    int other;
  }

  private final RcuReference<Node> reference = new RcuReference<>(null);
  private final Node node = new Node();
  private Node plain;
  private int seed = 17;

  /** A broken twin: in the wrong order, which shows on any machine. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "The object is not initialized.")
  @Outcome(expect = ACCEPTABLE, desc = "Nothing published yet, or the whole object.")
  @State
  public static class PublishedFirst extends Publication {
    @Actor
    public void reader(II_Result r) {
      readReference(r);
    }

    @Actor
    public void updater() {
      updaterMeets();
      publish();
      initialize();
    }
  }

  /** A broken twin: in the right order, by a plain store, which C2 may move. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "The object is not initialized.")
  @Outcome(expect = ACCEPTABLE, desc = "Nothing published yet, or the whole object.")
  @State
  public static class Plain extends Publication {
    @Actor
    public void reader(II_Result r) {
      readPlain(r);
    }

    @Actor
    public void updater() {
      updaterMeets();
      initialize();
      publishPlain();
    }
  }

  /** A release store, and an acquire load. */
  @JCStressTest
  @State
  public static class Reference extends Publication {
    @Actor
    public void reader(II_Result r) {
      readReference(r);
    }

    @Actor
    public void updater() {
      updaterMeets();
      initialize();
      publish();
    }
  }

  final void readPlain(II_Result r) {
    readerMeets();
    readerLooks(plain, r);
  }

  final void readReference(II_Result r) {
    readerMeets();
    readerLooks(reference.dereference(), r);
  }

  private void readerLooks(Node seen, II_Result r) {
    r.r1 = seen == null ? 0 : 1;
    r.r2 = seen == null || seen.number == 0 ? 0 : 1;
    readerEnded(seen != null);
  }

  /** Divisions take long. The number is not 0. */
  final void initialize() {
    int s = seed + node.other;
    node.number = ((s * 31 + 5) / (s + 3) * 7 % (s + 11)) | 1;
  }

  final void publish() {
    reference.assign(node);
  }

  final void publishPlain() {
    plain = node;
  }
}

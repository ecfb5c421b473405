package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Strategies that change data where it lies: a section sees both words of a pair before the update,
 * or both after it.
 *
 * <p>The reader stays between its two loads, and the updater between its two stores. Each strategy
 * comes after a twin of a few lines that leaves out one of its steps.
 *
 * <table>
 * <caption>Outcomes: the two words</caption>
 * <tr><th>words<th>a step left out<th>every strategy
 * <tr><td>0, 1; 1, 0: torn<td>seen (x86-64: 0.8 to 22 percent)<td>forbidden
 * <tr><td>0, 0; 1, 1<td>fine<td>fine
 * </table>
 */
@Outcome(
    id = {"0, 1", "1, 0"},
    expect = FORBIDDEN,
    desc = "Half an update.")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Before the update.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "After the update.")
@Outcome(expect = FORBIDDEN, desc = "Nobody wrote that.")
public class TornPair extends Race implements Section {
  private static final VarHandle SHARED;
  private static final VarHandle SHOWN;
  private static final VarHandle VERSION;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SHARED = lookup.findVarHandle(TornPair.class, "shared", int.class);
      SHOWN = lookup.findVarHandle(TornPair.class, "shown", int.class);
      VERSION = lookup.findVarHandle(TornPair.class, "version", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Two words that change together. */
  private static final class Pair {
    int one;
    int two;
  }

  private final RcuReference<Pair> first = new RcuReference<>(new Pair());
  private final RcuReference<Pair> second = new RcuReference<>(new Pair());

  /** Of the twins: sequence, bias, or side; what the reader shows; the version it arrives in. */
  int shared;

  int shown;
  int version = 1;

  /** The broken twin: an odd sequence number, if only it is the same twice, is as good as any. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "Half an update.")
  @Outcome(expect = ACCEPTABLE, desc = "Before or after the update.")
  @State
  public static class SeqlockWithoutEvenCheck extends TornPair {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      int begun;
      do {
        begun = (int) SHARED.getAcquire(this);
        loadPair(first(), r);
        VarHandle.acquireFence();
      } while ((int) SHARED.getOpaque(this) != begun);
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater() {
      updaterMeets();
      SHARED.setOpaque(this, 1);
      VarHandle.releaseFence();
      change(first());
      SHARED.setRelease(this, 2);
    }
  }

  /** Readers that look at the sequence before and after. */
  @JCStressTest
  @State
  public static class Seqlock extends TornPair {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("seqlock");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      update(STRATEGY);
    }
  }

  /** The broken twin: the bias may have gone before the reader shows itself. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "Half an update.")
  @Outcome(expect = ACCEPTABLE, desc = "Before or after the update.")
  @State
  public static class BravoWithoutRecheck extends TornPair {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      int revoked = (int) SHARED.getVolatile(this);
      readerLingers();
      if (revoked == 0) {
        SHOWN.setVolatile(this, 1);
        loadPair(first(), r);
        SHOWN.setRelease(this, 0);
      }
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater() {
      updaterMeets();
      SHARED.setVolatile(this, 1);
      awaitShownIsNot(1);
      change(first());
    }
  }

  /** Readers that show themselves in a table, or take the lock. */
  @JCStressTest
  @State
  public static class Bravo extends TornPair {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("bravo");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      update(STRATEGY);
    }
  }

  /** The broken twin: the updater overlooks the reader's lock. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "Half an update.")
  @Outcome(expect = ACCEPTABLE, desc = "Before or after the update.")
  @State
  public static class BigReaderOverlooked extends TornPair {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      SHOWN.setVolatile(this, 1);
      loadPair(first(), r);
      SHOWN.setRelease(this, 0);
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater() {
      updaterMeets();
      change(first());
    }
  }

  /** Readers that take a lock of their own. */
  @JCStressTest
  @State
  public static class BigReader extends TornPair {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("big-reader");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      update(STRATEGY);
    }
  }

  /** A broken twin: readers of the previous version may still read the side that changes. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "Half an update.")
  @Outcome(expect = ACCEPTABLE, desc = "Before or after the update.")
  @State
  public static class LeftRightWithOneWait extends TornPair {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      arrive();
      VarHandle.fullFence();
      readSide(r);
    }

    @Actor
    public void updater() {
      updaterMeets();
      changeOver();
      change(first());
    }
  }

  /** A broken twin: the reader looks for its side before others can see that it is there. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "Half an update.")
  @Outcome(expect = ACCEPTABLE, desc = "Before or after the update.")
  @State
  public static class LeftRightWithoutFence extends TornPair {
    @Actor
    public void reader(II_Result r) {
      readerStarts();
      arrive();
      readSide(r);
    }

    @Actor
    public void updater() {
      updaterStarts();
      changeOver();
      awaitShownIsNot(1);
      change(first());
    }
  }

  /** Readers of the side that does not change. */
  @JCStressTest
  @State
  public static class LeftRight extends TornPair {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("left-right");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      update(STRATEGY);
    }
  }

  final void read(SharedStrategy strategy, II_Result r) {
    Session session = strategy.session();
    readerStarts();
    long both = session.read(this);
    r.r1 = (int) (both >>> Integer.SIZE);
    r.r2 = (int) both;
    readerEnded(r.r1 == 1);
  }

  @Override
  public final long run(Session session) {
    Pair pair = session.dereference(session.pick(first, second));
    long one = pair.one;
    readerLingers();
    return one << Integer.SIZE | pair.two;
  }

  final void update(SharedStrategy strategy) {
    Session session = strategy.session();
    updaterStarts();
    session.update(() -> change(session.pick(first, second).dereferenceProtected()));
  }

  final Pair first() {
    return first.dereference();
  }

  final Pair second() {
    return second.dereference();
  }

  final void loadPair(Pair pair, II_Result r) {
    r.r1 = pair.one;
    readerLingers();
    r.r2 = pair.two;
  }

  final void change(Pair pair) {
    pair.one = 1;
    updaterLingers();
    pair.two = 1;
  }

  final void arrive() {
    SHOWN.setRelease(this, (int) VERSION.getVolatile(this));
  }

  final void readSide(II_Result r) {
    boolean changedOver = (int) SHARED.getVolatile(this) == 1;
    loadPair(changedOver ? second() : first(), r);
    SHOWN.setRelease(this, 0);
    readerEnded(r.r1 == 1);
  }

  /** All that comes before the wait for the previous version. */
  final void changeOver() {
    change(second());
    SHARED.setVolatile(this, 1);
    awaitShownIsNot(2);
    VERSION.setVolatile(this, 2);
  }

  final void awaitShownIsNot(int value) {
    while ((int) SHOWN.getVolatile(this) == value) {
      Thread.onSpinWait();
    }
  }
}

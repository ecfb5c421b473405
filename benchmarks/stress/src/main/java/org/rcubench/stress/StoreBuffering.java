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

/**
 * The two words that a reader and an updater exchange, stripped of everything else: why something
 * must fence the beginning of a section.
 *
 * <p>The reader says that it reads, then looks whether its object was replaced; the updater
 * replaces it, then looks whether anybody reads. If the reader's store waits in a store buffer
 * while its load is done, each misses the other: the reader goes on with an object that the updater
 * goes on to reclaim. Dekker's algorithm fails in the same way.
 *
 * <table>
 * <caption>Outcomes: does the reader see the replacement, does the updater see the reader</caption>
 * <tr><th>reader, updater<th>without the fence<th>with it
 * <tr><td>0, 0<td>seen (x86-64: 2 to 16 percent)<td>forbidden
 * <tr><td>0, 1; 1, 0; 1, 1<td>fine<td>fine
 * </table>
 */
public class StoreBuffering {
  private static final VarHandle READING;
  private static final VarHandle REPLACED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      READING = lookup.findVarHandle(StoreBuffering.class, "reading", int.class);
      REPLACED = lookup.findVarHandle(StoreBuffering.class, "replaced", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  int reading;
  int replaced;

  /** The reader looks without a fence after its store. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "Each misses the other.")
  @Outcome(expect = ACCEPTABLE, desc = "At least one sees the other.")
  @State
  public static class WithoutFence extends StoreBuffering {
    @Actor
    public void reader(II_Result r) {
      READING.setOpaque(this, 1);
      r.r1 = (int) REPLACED.getOpaque(this);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = replaceThenLook();
    }
  }

  /** The reader fences, as {@code rcu-fenced} does. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "Each misses the other.")
  @Outcome(expect = ACCEPTABLE, desc = "At least one sees the other.")
  @State
  public static class WithFence extends StoreBuffering {
    @Actor
    public void reader(II_Result r) {
      READING.setOpaque(this, 1);
      VarHandle.fullFence();
      r.r1 = (int) REPLACED.getOpaque(this);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = replaceThenLook();
    }
  }

  final int replaceThenLook() {
    REPLACED.setOpaque(this, 1);
    VarHandle.fullFence();
    return (int) READING.getOpaque(this);
  }
}

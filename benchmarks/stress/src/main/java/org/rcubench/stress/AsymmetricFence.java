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
import org.rcubench.rcu.RcuFlavor;

/**
 * What the asymmetric fence buys: the two words that a reader and an updater exchange, stripped of
 * everything else.
 *
 * <p>The reader says that it reads, then looks whether its object was replaced; the updater
 * replaces it, then looks whether anybody reads. If the reader's store waits in a store buffer
 * while its load is done, each misses the other: the reader goes on with an object that the updater
 * goes on to reclaim. Dekker's algorithm fails in the same way. Either both fence, and the reader
 * pays at each section; or the updater fences for both, and the reader executes the very
 * instructions that are wrong without it.
 *
 * <table>
 * <caption>Outcomes: does the reader see the replacement, does the updater see the reader</caption>
 * <tr><th>reader, updater<th>the reader does not fence<th>both fence<th>the updater fences for both
 * <tr><td>0, 0<td>seen (x86-64: 10 to 40 percent)<td>forbidden<td>forbidden
 * <tr><td>0, 1; 1, 0; 1, 1<td>fine<td>fine<td>fine
 * </table>
 */
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "Each misses the other.")
@Outcome(expect = ACCEPTABLE, desc = "At least one sees the other.")
public class AsymmetricFence extends Race {
  private static final VarHandle READING;
  private static final VarHandle REPLACED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      READING = lookup.findVarHandle(AsymmetricFence.class, "reading", int.class);
      REPLACED = lookup.findVarHandle(AsymmetricFence.class, "replaced", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  int reading;
  int replaced;

  /** The broken twin: the fence of the updater orders the updater alone. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "Each misses the other.")
  @Outcome(expect = ACCEPTABLE, desc = "At least one sees the other.")
  @State
  public static class WithoutFence extends AsymmetricFence {
    @Actor
    public void reader(II_Result r) {
      r.r1 = readWithoutFence();
    }

    @Actor
    public void updater(II_Result r) {
      replace();
      VarHandle.fullFence();
      r.r2 = look();
    }
  }

  /** The reader fences too, as {@code rcu-fenced} does. */
  @JCStressTest
  @State
  public static class BothFence extends AsymmetricFence {
    @Actor
    public void reader(II_Result r) {
      readerStarts();
      READING.setOpaque(this, 1);
      VarHandle.fullFence();
      r.r1 = (int) REPLACED.getOpaque(this);
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater(II_Result r) {
      replace();
      VarHandle.fullFence();
      r.r2 = look();
    }
  }

  /** The reader of the broken twin, and an updater that fences for both by a system call. */
  @JCStressTest
  @State
  public static class Membarrier extends AsymmetricFence {
    /** Its one reader is never in a section, so its grace period is the system call, no more. */
    private static final RacedDomain FENCE_FOR_ALL = RacedDomain.open(RcuFlavor.MEMBARRIER);

    static {
      // Without any reader a grace period spares itself the call.
      FENCE_FOR_ALL.reader();
    }

    @Actor
    public void reader(II_Result r) {
      r.r1 = readWithoutFence();
    }

    @Actor
    public void updater(II_Result r) {
      replace();
      FENCE_FOR_ALL.synchronize();
      r.r2 = look();
    }
  }

  final int readWithoutFence() {
    readerStarts();
    READING.setOpaque(this, 1);
    int seen = (int) REPLACED.getOpaque(this);
    readerEnded(seen == 1);
    return seen;
  }

  final void replace() {
    updaterStarts();
    REPLACED.setOpaque(this, 1);
  }

  final int look() {
    return (int) READING.getOpaque(this);
  }
}

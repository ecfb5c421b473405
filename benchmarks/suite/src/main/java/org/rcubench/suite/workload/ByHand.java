package org.rcubench.suite.workload;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rcubench.rcu.RcuReference;

/**
 * What strategies do, written by hand without any shape around it: the control that shows what the
 * shape costs. {@code none} of {@link EmptySection} should equal {@link #plainRead}, and {@code
 * rcu-membarrier} should come near {@link #storesAroundRead}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ByHand {

  /** What all threads read. */
  @State(Scope.Benchmark)
  public static class Shared {
    private static final VarHandle EPOCH;

    static {
      try {
        EPOCH = MethodHandles.lookup().findVarHandle(Shared.class, "epoch", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
    long epoch = 1;
  }

  /** A word of the thread's own; JMH pads the states of threads from one another. */
  @State(Scope.Thread)
  public static class Slot {
    private static final VarHandle STATE;

    static {
      try {
        STATE = MethodHandles.lookup().findVarHandle(Slot.class, "state", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    long state;
  }

  /**
   * A number behind a pointer, by plain loads.
   *
   * @param shared what to read
   * @return what was read
   */
  @Benchmark
  public long plainRead(Shared shared) {
    return shared.pointer.dereferenceProtected().number();
  }

  /**
   * The same between an opaque store of an epoch and a release store.
   *
   * @param shared what to read
   * @param slot where to store
   * @return what was read
   */
  @Benchmark
  public long storesAroundRead(Shared shared, Slot slot) {
    Slot.STATE.setOpaque(slot, (long) Shared.EPOCH.getAcquire(shared));
    long number = shared.pointer.dereferenceProtected().number();
    Slot.STATE.setRelease(slot, 0L);
    return number;
  }
}

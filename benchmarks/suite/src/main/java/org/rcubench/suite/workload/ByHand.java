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
    NumberSection.Holder holder = new NumberSection.Holder(42);
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
    return shared.holder.number;
  }

  /**
   * The same between an opaque and a release store.
   *
   * @param shared what to read
   * @param slot where to store
   * @return what was read
   */
  @Benchmark
  public long storesAroundRead(Shared shared, Slot slot) {
    Slot.STATE.setOpaque(slot, 1L);
    long number = shared.holder.number;
    Slot.STATE.setRelease(slot, 0L);
    return number;
  }
}

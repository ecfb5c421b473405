package org.rcubench.suite.library;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/**
 * The cost of a read-side critical section: enter, dereference one pointer, exit. Sections may
 * nest, so each pays for finding out that it does not. Each call runs a loop of sections, as the
 * peers in C do, so that what JMH does around a call is spread over them: the floor of the other
 * workloads does not apply. Source: the read-side tests of liburcu, and the kernel's refscale.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ReadSection {
  private static final int SECTIONS = 1_000;

  /** The control without protection. */
  @State(Scope.Benchmark)
  public static class Unprotected {
    /** What it is comparable to. */
    @Param("none")
    public String strategy;
  }

  /** The control under an optimistic lock. */
  @State(Scope.Benchmark)
  public static class Optimistic {
    /** What it is comparable to. */
    @Param("stamped-optimistic")
    public String strategy;

    final StampedLock lock = new StampedLock();
  }

  /**
   * A section by an explicit handle.
   *
   * @param shared what to read
   * @param handle how
   * @param blackhole where what was read goes
   */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void handle(Shared shared, Handle handle, Blackhole blackhole) {
    RcuReader reader = handle.reader;
    RcuReference<Holder> pointer = shared.pointer;
    for (int i = 0; i < SECTIONS; i++) {
      blackhole.consume(section(pointer, reader));
    }
  }

  /**
   * A section by the handle that the domain keeps for the thread.
   *
   * @param shared what to read
   * @param own how
   * @param blackhole where what was read goes
   */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void threadLocal(Shared shared, ThreadsOwn own, Blackhole blackhole) {
    RcuReference<Holder> pointer = shared.pointer;
    for (int i = 0; i < SECTIONS; i++) {
      blackhole.consume(section(pointer, own.rcu.reader()));
    }
  }

  /**
   * The same loads without a section. The first is volatile, which costs nothing more and keeps it
   * in the loop.
   *
   * @param shared what to read
   * @param unprotected how
   * @param blackhole where what was read goes
   */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void plainRead(Shared shared, Unprotected unprotected, Blackhole blackhole) {
    RcuReference<Holder> pointer = shared.pointer;
    for (int i = 0; i < SECTIONS; i++) {
      blackhole.consume(pointer.dereference().number());
    }
  }

  /**
   * The same loads under a {@link StampedLock}, by hand.
   *
   * @param shared what to read
   * @param optimistic how
   * @param blackhole where what was read goes
   */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void stampedOptimistic(Shared shared, Optimistic optimistic, Blackhole blackhole) {
    StampedLock lock = optimistic.lock;
    RcuReference<Holder> pointer = shared.pointer;
    for (int i = 0; i < SECTIONS; i++) {
      blackhole.consume(optimisticSection(pointer, lock));
    }
  }

  private static long optimisticSection(RcuReference<Holder> pointer, StampedLock lock) {
    long stamp = lock.tryOptimisticRead();
    long number = pointer.dereferenceProtected().number();
    if (lock.validate(stamp)) {
      return number;
    }
    stamp = lock.readLock();
    try {
      return pointer.dereferenceProtected().number();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private static long section(RcuReference<Holder> pointer, RcuReader reader) {
    reader.enter();
    long number = pointer.dereference().number();
    reader.exit();
    return number;
  }
}

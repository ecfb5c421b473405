package org.rcubench.suite.library;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rcubench.rcu.RcuReader;

/**
 * The cost of a read-side critical section: enter, dereference one pointer, exit. Sections may
 * nest, so each pays for finding out that it does not. Source: the read-side tests of liburcu, and
 * the kernel's refscale.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ReadSection {

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
   * @return what was read
   */
  @Benchmark
  public long handle(Shared shared, Handle handle) {
    return section(shared, handle.reader);
  }

  /**
   * A section by the handle that the domain keeps for the thread.
   *
   * @param shared what to read
   * @param own how
   * @return what was read
   */
  @Benchmark
  public long threadLocal(Shared shared, ThreadsOwn own) {
    return section(shared, own.rcu.reader());
  }

  /**
   * The same loads without a section.
   *
   * @param shared what to read
   * @param unprotected how
   * @return what was read
   */
  @Benchmark
  public long plainRead(Shared shared, Unprotected unprotected) {
    return shared.pointer.dereferenceProtected().number();
  }

  /**
   * The same loads under a {@link StampedLock}, by hand.
   *
   * @param shared what to read
   * @param optimistic how
   * @return what was read
   */
  @Benchmark
  public long stampedOptimistic(Shared shared, Optimistic optimistic) {
    StampedLock lock = optimistic.lock;
    long stamp = lock.tryOptimisticRead();
    long number = shared.pointer.dereferenceProtected().number();
    if (lock.validate(stamp)) {
      return number;
    }
    stamp = lock.readLock();
    try {
      return shared.pointer.dereferenceProtected().number();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private static long section(Shared shared, RcuReader reader) {
    reader.enter();
    long number = shared.pointer.dereference().number();
    reader.exit();
    return number;
  }
}

package org.rcubench.suite.library;

import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Holder;
import org.rcubench.suite.harness.ThroughputBenchmark;

/**
 * The cost of a read-side critical section: enter, dereference one pointer, exit. Sections may
 * nest, so each pays for finding out that it does not. Each call runs a loop of sections, as the
 * peers in C do, so that what JMH does around a call is spread over them: the floor of the other
 * workloads does not apply. Source: the read-side tests of liburcu, and the kernel's refscale.
 */
public class ReadSection extends ThroughputBenchmark {
  private static final int SECTIONS = 1_000;

  /** What all threads read. */
  @State(Scope.Benchmark)
  public static class Shared {
    final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
  }

  /** The handle of a thread that reads; offline while JMH holds the thread between iterations. */
  @State(Scope.Thread)
  public static class Handle {
    RcuReader reader;

    /** Registers the thread. */
    @Setup(Level.Trial)
    public void register(SharedDomain domain) {
      reader = domain.rcu.register();
      reader.offline();
    }

    /** The thread begins to read. */
    @Setup(Level.Iteration)
    public void online() {
      reader.online();
    }

    /** The thread stops reading. */
    @TearDown(Level.Iteration)
    public void offline() {
      reader.offline();
    }

    /** Unregisters the thread. */
    @TearDown(Level.Trial)
    public void close() {
      reader.close();
    }
  }

  /** The handle that the domain keeps for a thread, to be looked up each time. */
  @State(Scope.Thread)
  public static class OwnHandle {
    Rcu rcu;

    /** Has the domain register the thread. */
    @Setup(Level.Trial)
    public void register(SharedDomain domain) {
      rcu = domain.rcu;
      rcu.reader().offline();
    }

    /** The thread begins to read. */
    @Setup(Level.Iteration)
    public void online() {
      rcu.reader().online();
    }

    /** The thread stops reading. */
    @TearDown(Level.Iteration)
    public void offline() {
      rcu.reader().offline();
    }

    /** Unregisters the thread. */
    @TearDown(Level.Trial)
    public void close() {
      rcu.reader().close();
    }
  }

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

  /** A section by an explicit handle. */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void handle(Shared shared, Handle handle, Blackhole blackhole) {
    RcuReader reader = handle.reader;
    RcuReference<Holder> pointer = shared.pointer;
    for (int i = 0; i < SECTIONS; i++) {
      blackhole.consume(section(pointer, reader));
    }
  }

  /** A section by the handle that the domain keeps for the thread. */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void threadLocal(Shared shared, OwnHandle own, Blackhole blackhole) {
    RcuReference<Holder> pointer = shared.pointer;
    for (int i = 0; i < SECTIONS; i++) {
      blackhole.consume(section(pointer, own.rcu.reader()));
    }
  }

  /**
   * The same loads without a section. The first is volatile, which costs nothing more and keeps it
   * in the loop.
   */
  @Benchmark
  @OperationsPerInvocation(SECTIONS)
  public void plainRead(Shared shared, Unprotected unprotected, Blackhole blackhole) {
    RcuReference<Holder> pointer = shared.pointer;
    for (int i = 0; i < SECTIONS; i++) {
      blackhole.consume(pointer.dereference().number());
    }
  }

  /** The same loads under a {@link StampedLock}, by hand. */
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

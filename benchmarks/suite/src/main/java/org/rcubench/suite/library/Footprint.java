package org.rcubench.suite.library;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;

/**
 * What an object takes in memory with its own protection: {@code bytesPerObject}, beside which JMH
 * tells how long it takes to make one. Subtract {@code object=plain} for what the protection takes.
 * The objects are allocated and kept; the bytes are those that the JVM has counted as allocated by
 * the thread, which needs no agent and is right about headers and alignment whatever the JVM's
 * options. None of these objects allocates what it does not keep. JMH's table adds the bytes up
 * over forks, as it does with events; samples have them one by one.
 *
 * <p>What this does not see: a monitor that is contended, which the JVM keeps outside of the heap;
 * what a lock adds while threads wait for it, and a {@code ReentrantReadWriteLock} for each thread
 * that reads; and that RCU has what it needs by reader and by domain, not by object. An object of
 * 24 bytes has no hole that a field could hide in, with the headers that JDK 17 to 25 have unless
 * told otherwise. The flavors do not differ here. Source: P. E. McKenney, <em>Is Parallel
 * Programming Hard</em>, chapter 9, which counts the {@code rcu_head} of each object against
 * reference counts and locks.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(5)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 1, time = 1)
@OperationsPerInvocation(Footprint.OBJECTS)
public class Footprint {
  static final int OBJECTS = 100_000;

  private static final ThreadMXBean THREADS = threads();

  /** The objects, all there at once. */
  @State(Scope.Thread)
  public static class Objects {
    /** What object, with which protection. */
    @Param({
      "plain",
      "synchronized",
      "reentrant-lock",
      "read-write-lock",
      "stamped-lock",
      "atomic-count",
      "count",
      "rcu-list",
      "rcu-retire",
      "rcu-call"
    })
    public String object;

    private final Object[] kept = new Object[OBJECTS];
    private IntFunction<Object> maker;
    private Rcu rcu;

    /** Opens a domain that keeps callbacks until it is asked to run them. */
    @Setup(Level.Iteration)
    public void prepare() {
      rcu = RcuFlavor.FENCED.open(RcuOptions.defaults().withLaziness(Duration.ofHours(1)));
      maker = Protected.named(object).maker(rcu);
      // What a first one brings into being, such as the reclaimer's thread, is not the object's.
      kept[0] = maker.apply(0);
    }

    /** Fills memory with objects; returns the bytes of each. */
    double make() {
      IntFunction<Object> making = maker;
      Object[] keeping = kept;
      long before = allocatedBytes();
      for (int i = 0; i < OBJECTS; i++) {
        keeping[i] = making.apply(i);
      }
      return (double) (allocatedBytes() - before) / OBJECTS;
    }

    /** Lets the domain go, with the callbacks in it. */
    @TearDown(Level.Iteration)
    public void close() {
      rcu.close();
    }
  }

  /** What is measured of the objects. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Size {
    /** The bytes of an object with its protection. */
    public double bytesPerObject;
  }

  /** Makes objects and keeps them. */
  @Benchmark
  public Object make(Objects objects, Size size) {
    size.bytesPerObject = objects.make();
    return objects.kept[OBJECTS - 1];
  }

  /** What the current thread has allocated, as the JVM itself counts it. */
  private static long allocatedBytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  private static ThreadMXBean threads() {
    if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        && threads.isThreadAllocatedMemorySupported()) {
      threads.setThreadAllocatedMemoryEnabled(true);
      return threads;
    }
    throw new UnsupportedOperationException(
        "this JVM does not count what threads allocate: use HotSpot");
  }
}

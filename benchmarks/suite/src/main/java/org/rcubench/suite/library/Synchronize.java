package org.rcubench.suite.library;

import java.util.concurrent.BrokenBarrierException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.suite.harness.ThroughputBenchmark;

/**
 * The latency of a grace period beside readers in the background. JMH's threads are the callers:
 * the more there are, the more share each grace period. Source: the kernel's rcuscale.
 */
public class Synchronize extends ThroughputBenchmark {

  /**
   * Threads in the background that read short sections without a pause, and announce a quiescent
   * state after each.
   */
  @State(Scope.Benchmark)
  public static class SpinningReaders {
    /** How many there are. */
    @Param({"0", "1", "2"})
    public int readers;

    private final BackgroundThreads background = new BackgroundThreads();

    /** Starts them. */
    @Setup(Level.Trial)
    public void start(SharedDomain domain, Blackhole blackhole) {
      background.start(readers, "spinning-reader", () -> background.read(domain.rcu, 0, blackhole));
    }

    /** Ends them. */
    @TearDown(Level.Trial)
    public void stop() throws InterruptedException {
      background.stop();
    }
  }

  /** Callers that each wait for a grace period. */
  @State(Scope.Benchmark)
  public static class Burst {
    /** Starts them. */
    @Setup(Level.Trial)
    public void start(SharedDomain domain, SpinningReaders readers, Callers callers) {
      callers.start(domain.rcu::synchronize);
    }
  }

  /** Callers that do nothing. */
  @State(Scope.Benchmark)
  public static class Handshake {
    /** What it is comparable to. */
    @Param("none")
    public String strategy;

    /** Starts them. */
    @Setup(Level.Trial)
    public void start(Callers callers) {
      callers.start(() -> {});
    }
  }

  /** Each thread waits for a grace period, again and again. */
  @Benchmark
  public void synchronize(SharedDomain domain, SpinningReaders readers) {
    domain.rcu.synchronize();
  }

  /** The same without ever sleeping. */
  @Benchmark
  public void expedited(SharedDomain domain, SpinningReaders readers) {
    domain.rcu.synchronizeExpedited();
  }

  /**
   * Callers that are let go together each wait for one grace period: the time until all are done,
   * including what {@link #handshake} takes.
   */
  @Benchmark
  public void burst(Burst burst, Callers callers)
      throws InterruptedException, BrokenBarrierException {
    callers.allOnce();
  }

  /** The control of {@link #burst}: callers are let go together and do nothing. */
  @Benchmark
  public void handshake(Handshake handshake, Callers callers)
      throws InterruptedException, BrokenBarrierException {
    callers.allOnce();
  }
}

package org.rcubench.suite.library;

import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.rcu.Rcu;
import org.rcubench.suite.harness.Holder;
import org.rcubench.suite.harness.ThroughputBenchmark;

/**
 * The throughput of callbacks: each thread enqueues a batch, then waits until it has run. An
 * operation is one callback; {@code -prof gc} tells what each allocates. Source: the kernel's
 * rcuscale, and the tests of liburcu's call_rcu.
 */
@OperationsPerInvocation(CallThroughput.BATCH)
public class CallThroughput extends ThroughputBenchmark {
  static final int BATCH = 100_000;

  /** What callbacks do; no two of a domain run at once. */
  @State(Scope.Benchmark)
  public static class Work {
    long sum;
    final Runnable count = () -> sum++;
    final Consumer<Holder> reclaim = holder -> sum += holder.number();
  }

  /** Waits for the batch outside of what is timed. */
  @State(Scope.Thread)
  public static class Drain {
    /** Waits. */
    @TearDown(Level.Invocation)
    public void barrier(SharedDomain domain) {
      domain.rcu.barrier();
    }
  }

  /** A batch of one and the same callback, and a barrier. */
  @Benchmark
  public void call(SharedDomain domain, Work work) {
    enqueue(domain.rcu, work.count);
    domain.rcu.barrier();
  }

  /** A batch of new objects to retire, and a barrier. */
  @Benchmark
  public void retire(SharedDomain domain, Work work) {
    Rcu rcu = domain.rcu;
    Consumer<Holder> reclaim = work.reclaim;
    for (int i = 0; i < BATCH; i++) {
      rcu.retire(new Holder(i), reclaim);
    }
    rcu.barrier();
  }

  /** The part of {@link #call} that a caller who does not wait sees. */
  @Benchmark
  public void enqueue(SharedDomain domain, Work work, Drain drain) {
    enqueue(domain.rcu, work.count);
  }

  private static void enqueue(Rcu rcu, Runnable callback) {
    for (int i = 0; i < BATCH; i++) {
      rcu.call(callback);
    }
  }
}

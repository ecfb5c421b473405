package org.rcubench.suite.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;
import org.openjdk.jmh.runner.IterationType;
import org.rcubench.rcu.BacklogPolicy;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.suite.harness.Holder;
import org.rcubench.suite.harness.LatencyRecorder;

/**
 * Callbacks enqueued as fast as possible while a reader is stalled, so that none of them can run:
 * does memory stay bounded, what do callers meet at the limit, and how long until all have run? An
 * iteration is one flood, in a domain of its own. It lasts as long as the reader is stalled, or a
 * second if none is, and every thread of JMH's is a caller in it.
 *
 * <p>What is measured of a flood: {@code enqueueRate}, the callbacks that were accepted, by
 * seconds; {@code refused}, those that were not, where the policy is to fail; {@code backlogPeak};
 * {@code heapAtPeak}, how much more of the heap is live at the end of the stall than before the
 * flood; {@code barrier}, what a barrier takes when the reader has left; and the latency of every
 * call, of which the longest is the one that met the limit. Looking at the clock for that makes
 * calls take about a quarter longer; {@link CallThroughput} does without. JMH's own result is the
 * length of the flood with the barrier after it. JMH's table adds counters up over iterations, as
 * it does with events; samples have them one by one. The backlog and the heap are looked at every
 * 10 ms for the file that {@link BacklogLog} writes. A callback that did not run is an error.
 * Source: the kernel's rcutorture forward-progress test ({@code rcu_torture_fwd_prog_cr}), and its
 * documentation on limiting {@code call_rcu}.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 2, time = 1)
public class CallbackFlood {
  private static final int LONGEST_STALL_SECONDS = 3600;

  /** The domain, and its flood. */
  @State(Scope.Benchmark)
  public static class FloodedDomain {
    /** The id of the domain's flavor. */
    @Param(SharedDomain.EVERY_FLAVOR)
    public String strategy;

    /** What callers meet at the limit: {@code help}, {@code wait} or {@code fail}. */
    @Param({"help", "wait", "fail"})
    public String policy;

    /** How many seconds a reader is stalled; 0 for no such reader, and a flood of a second. */
    @Param({"0", "1", "10"})
    public int stall;

    /** How many callbacks may be pending: the library's default, if not told otherwise. */
    @Param("1048576")
    public int limit;

    private final BacklogLog log = new BacklogLog();
    private long ran;
    private Rcu rcu;
    private Flood flood;

    /** Opens a domain and begins the flood. */
    @Setup(Level.Iteration)
    public void begin() throws InterruptedException {
      if (stall < 0 || stall > LONGEST_STALL_SECONDS) {
        throw new IllegalArgumentException(
            "stall must lie between 0 and %d seconds: %d".formatted(LONGEST_STALL_SECONDS, stall));
      }
      begin(TimeUnit.SECONDS.toNanos(Math.max(1, stall)));
    }

    void begin(long nanos) throws InterruptedException {
      RcuOptions options = RcuOptions.defaults().withBacklog(limit, policy(policy));
      rcu = SharedDomain.flavor(strategy).open(options);
      ran = 0;
      flood = new Flood(rcu, nanos, stall > 0);
      flood.begin();
    }

    /** Ends the flood and closes the domain. */
    @TearDown(Level.Iteration)
    public void end(IterationParams params) throws InterruptedException {
      List<Flood.Look> looks = flood.end();
      if (params.getType() == IterationType.MEASUREMENT) {
        log.add(looks);
      }
      rcu.close();
      if (ran != rcu.statistics().enqueued()) {
        throw new IllegalStateException(
            "%d callbacks ran of %d".formatted(ran, rcu.statistics().enqueued()));
      }
    }

    /** Writes the file. */
    @TearDown(Level.Trial)
    public void write() {
      log.write();
    }

    private static BacklogPolicy policy(String id) {
      return Arrays.stream(BacklogPolicy.values())
          .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(id))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("policy must be one of help, wait, fail: " + id));
    }
  }

  /** What is measured of a flood; by one thread, where it does not add up over threads. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class FloodCounters {
    /** Callbacks accepted, by seconds of the flood. */
    public double enqueueRate;

    /** Callbacks that were not accepted. */
    public long refused;

    /** The most callbacks that were pending at once. */
    public long backlogPeak;

    /** How much more of the heap was live at the end of the stall than before it, in bytes. */
    public long heapAtPeak;

    /** What a barrier took once the reader had left, in nanoseconds. */
    public long barrier;

    void read(FloodedDomain domain, Flood.Outcome outcome) {
      enqueueRate = outcome.accepted() / domain.flood.seconds();
      refused = outcome.refused();
    }

    void readDrained(FloodedDomain domain) throws InterruptedException {
      barrier = domain.flood.awaitDrained();
      backlogPeak = domain.rcu.statistics().backlogPeak();
      heapAtPeak = domain.flood.liveBytes();
    }
  }

  /** A flood of one and the same callback. */
  @Benchmark
  public void call(
      FloodedDomain domain,
      LatencyRecorder.OfUpdates calls,
      FloodCounters counters,
      ThreadParams thread)
      throws InterruptedException {
    Rcu rcu = domain.rcu;
    Runnable callback = () -> domain.ran++;
    flood(domain, () -> rcu.call(callback), calls, counters, thread);
  }

  /** A flood of new objects to retire. */
  @Benchmark
  public void retire(
      FloodedDomain domain,
      LatencyRecorder.OfUpdates calls,
      FloodCounters counters,
      ThreadParams thread)
      throws InterruptedException {
    Rcu rcu = domain.rcu;
    Consumer<Holder> reclaimer = holder -> domain.ran += holder.number();
    flood(domain, () -> rcu.retire(new Holder(1), reclaimer), calls, counters, thread);
  }

  private static void flood(
      FloodedDomain domain,
      Runnable enqueue,
      LatencyRecorder.OfUpdates calls,
      FloodCounters counters,
      ThreadParams thread)
      throws InterruptedException {
    counters.read(domain, domain.flood.enqueue(enqueue, calls::record));
    if (thread.getThreadIndex() == 0) {
      counters.readDrained(domain);
    }
  }
}

package org.rcubench.suite.library;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;
import org.rcubench.suite.harness.CalibratedWork;
import org.rcubench.suite.harness.LatencyRecorder;
import org.rcubench.suite.harness.Pace;
import org.rcubench.suite.harness.ThroughputBenchmark;

/**
 * What a grace period costs: those who wait for it, and those who have nothing to do with it.
 *
 * <p>{@link #await} is {@link Synchronize#synchronize} beside readers whose sections have a length,
 * and with the latency of every call recorded; JMH's threads are the concurrent callers. It stands
 * apart from that one because a look at the clock takes longer than a grace period without readers,
 * and because C is asked for that one without a clock.
 *
 * <p>The group {@code bystander} asks what others on the machine pay, by threads that use no RCU at
 * all and do one microsecond's work over and over, while an updater waits for grace periods at a
 * rate: {@code membarrier(2)} interrupts every processor that runs a thread of the process, and a
 * handshake stops every thread for a moment. In samples the bystanders have the role of readers.
 * One reader is registered, and does nothing: a domain without any would spare itself the fence.
 *
 * <p>The JDK's own grace period is here for comparison: to close a shared arena. Nothing here can
 * be violated; that grace periods are long enough is for the torture to find. Source: the kernel's
 * rcuscale; M. Desnoyers et al., <em>User-Level Implementations of Read-Copy Update</em>, IEEE TPDS
 * 23(2), 2012, on the cost of signals and {@code membarrier}; JEP 454.
 */
public class GracePeriod extends ThroughputBenchmark {
  private static final long BYSTANDERS_NANOS = 1_000;

  /** What is waited by. */
  @State(Scope.Benchmark)
  public static class Subject {
    /** The id of a flavor, or {@link SharedArenas#ID}. */
    @Param({SharedDomain.EVERY_FLAVOR, SharedArenas.ID})
    public String strategy;

    private final BackgroundThreads background = new BackgroundThreads();
    GracePeriodSource source;

    /** Opens it. */
    @Setup(Level.Trial)
    public void open() {
      source = GracePeriodSource.named(strategy);
    }

    /**
     * Ends the readers and closes it, in this order; JMH would tear down what readers use first.
     */
    @TearDown(Level.Trial)
    public void close() throws InterruptedException {
      background.stop();
      source.close();
    }

    private void startReaders(int count, Consumer<BackgroundThreads> work) {
      background.start(count, "reader", () -> work.accept(background));
    }
  }

  /** Readers in the background. */
  @State(Scope.Benchmark)
  public static class WorkingReaders {
    /** How many there are. */
    @Param({"0", "1", "2"})
    public int readers;

    /** The length of their sections in nanoseconds, by calibrated work. */
    @Param({"0", "1000", "100000"})
    public long length;

    /** Starts them. */
    @Setup(Level.Trial)
    public void start(Subject subject, Blackhole blackhole) {
      if (length < 0) {
        throw new IllegalArgumentException("length must not be negative: " + length);
      }
      long tokens = CalibratedWork.tokens(length);
      subject.startReaders(readers, threads -> subject.source.read(threads, tokens, blackhole));
    }
  }

  /** A reader that is registered and does nothing. */
  @State(Scope.Benchmark)
  public static class IdleReader {
    /** Starts it. */
    @Setup(Level.Trial)
    public void start(Subject subject) {
      subject.startReaders(1, subject.source::standBy);
    }
  }

  /** What a bystander does. */
  @State(Scope.Benchmark)
  public static class Chore {
    private long tokens;

    /** Turns its length into tokens of work. */
    @Setup(Level.Trial)
    public void prepare() {
      tokens = CalibratedWork.tokens(BYSTANDERS_NANOS);
    }
  }

  /** When grace periods are due. */
  @State(Scope.Thread)
  public static class GraceRate {
    private static final String MOST = "max";
    private static final long PAUSE_NANOS = 50_000_000;

    /**
     * Grace periods per second, {@code max} for one after the other; 0 for none, when an operation
     * of the updater's is a pause of 50 ms.
     */
    @Param({"0", "1000", MOST})
    public String graceRate;

    private final Pace pace = new Pace();
    private boolean none;

    /** Begins a new iteration. */
    @Setup(Level.Iteration)
    public void begin() {
      if (!graceRate.equals(MOST) && !graceRate.matches("[0-9]{1,9}")) {
        throw new IllegalArgumentException(
            "graceRate must be a number of grace periods per second, or max: " + graceRate);
      }
      pace.updateRate = graceRate.equals(MOST) ? 0 : Integer.parseInt(graceRate);
      none = !graceRate.equals(MOST) && pace.updateRate == 0;
      pace.begin();
    }

    /**
     * Waits for a turn. Where there is none it pauses rather than wait for the end: JMH begins to
     * measure only when each thread has come back from an operation.
     */
    boolean awaitDue(Control control) {
      if (none) {
        LockSupport.parkNanos(PAUSE_NANOS);
        return false;
      }
      return pace.awaitDue(control);
    }
  }

  /** Each thread waits for a grace period, again and again. */
  @Benchmark
  public void await(Subject subject, WorkingReaders readers, LatencyRecorder.OfUpdates calls) {
    long began = System.nanoTime();
    subject.source.await();
    calls.record(System.nanoTime() - began);
  }

  /** Works, and knows nothing of RCU. */
  @Benchmark
  @Group("bystander")
  @GroupThreads(1)
  public void bystand(Chore chore) {
    Blackhole.consumeCPU(chore.tokens);
  }

  /** Waits for a grace period when one is due. */
  @Benchmark
  @Group("bystander")
  @GroupThreads(1)
  public void update(
      Subject subject,
      IdleReader idle,
      GraceRate rate,
      LatencyRecorder.OfUpdates calls,
      Control control) {
    if (rate.awaitDue(control)) {
      subject.source.await();
      calls.record(System.nanoTime() - rate.pace.due());
    }
  }
}

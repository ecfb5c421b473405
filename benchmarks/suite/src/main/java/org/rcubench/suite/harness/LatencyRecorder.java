package org.rcubench.suite.harness;

import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.rcubench.results.latency.LatencyInterval;

/**
 * Records times of one kind in one thread: during a measured iteration, at whose end they are
 * handed to the fork's {@link LatencyLog}. For use by its thread alone.
 */
@State(Scope.Thread)
public abstract class LatencyRecorder {
  /** Three significant digits: an error below a thousandth of the value. */
  private static final int DIGITS = 3;

  private final String role;
  private final Histogram recorded = new Histogram(DIGITS);
  private LatencyLog log;
  private int iteration;

  /** A recorder of what the log calls by that role. */
  LatencyRecorder(String role) {
    this.role = role;
  }

  /** Prepares to record. */
  @Setup(Level.Trial)
  public void recordTo(LatencyLog to) {
    log = to;
    log.open();
  }

  /** Records no more. */
  @TearDown(Level.Trial)
  public void close() {
    log.close();
  }

  /** Begins to record. */
  @Setup(Level.Iteration)
  public void beginRecording() {
    recorded.reset();
    recorded.setStartTimeStamp(System.currentTimeMillis());
  }

  /** Hands over what was recorded. */
  @TearDown(Level.Iteration)
  public void endRecording(IterationParams params) {
    if (params.getType() == IterationType.MEASUREMENT) {
      iteration++;
      recorded.setEndTimeStamp(System.currentTimeMillis());
      log.add(iteration, role, recorded);
    }
  }

  /**
   * Records a time.
   *
   * @param nanos how long it was; a clock that steps back counts as no time
   */
  public final void record(long nanos) {
    recorded.recordValue(Math.max(0, nanos));
  }

  /** How long sections take. */
  public static class OfReads extends LatencyRecorder {
    /** Records nothing yet. */
    public OfReads() {
      super(LatencyInterval.READER);
    }
  }

  /** How long updates take, or calls of the RCU library by those who have no session. */
  public static class OfUpdates extends LatencyRecorder {
    /** Records nothing yet. */
    public OfUpdates() {
      super(LatencyInterval.UPDATER);
    }
  }
}

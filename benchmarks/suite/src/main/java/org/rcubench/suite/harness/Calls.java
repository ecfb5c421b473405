package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.rcubench.results.latency.LatencyInterval;

/**
 * A thread that does what an updater does without a session, such as a caller of the RCU library
 * itself, and records how long each call took.
 */
@State(Scope.Thread)
public class Calls {
  private Latency latency;

  /**
   * Prepares to record.
   *
   * @param log where latencies go
   */
  @Setup(Level.Trial)
  public void prepare(LatencyLog log) {
    latency = new Latency(log, LatencyInterval.UPDATER);
  }

  /** Begins to record. */
  @Setup(Level.Iteration)
  public void beginRecording() {
    latency.begin();
  }

  /**
   * Hands over what was recorded.
   *
   * @param params says whether the iteration is measured
   */
  @TearDown(Level.Iteration)
  public void endRecording(IterationParams params) {
    latency.end(params);
  }

  /**
   * Records a call.
   *
   * @param nanos how long it took
   */
  public final void took(long nanos) {
    latency.record(nanos);
  }
}

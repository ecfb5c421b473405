package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.rcubench.results.latency.LatencyInterval;

/** How old what a thread read was: the time since it was published, when the section had ended. */
@State(Scope.Thread)
public class Ages {
  /** When what was never published was published; it has no age. */
  public static final long NEVER = 0;

  // Times of this clock are positive, so that a section can return them beside other words.
  private static final long ORIGIN = System.nanoTime() - 1;

  private Latency ages;

  /**
   * Prepares to record.
   *
   * @param log where ages go
   */
  @Setup(Level.Trial)
  public void record(LatencyLog log) {
    ages = new Latency(log, LatencyInterval.AGE);
  }

  /** Begins to record. */
  @Setup(Level.Iteration)
  public void beginRecording() {
    ages.begin();
  }

  /**
   * Hands over what was recorded.
   *
   * @param params says whether the iteration is measured
   */
  @TearDown(Level.Iteration)
  public void endRecording(IterationParams params) {
    ages.end(params);
  }

  /** {@return the time by which publications are dated, in nanoseconds; positive} */
  public static long now() {
    return System.nanoTime() - ORIGIN;
  }

  /** Records the age of what was published then, unless that was {@link #NEVER}, or a negative. */
  void record(long published) {
    if (published > NEVER) {
      ages.record(now() - published);
    }
  }
}

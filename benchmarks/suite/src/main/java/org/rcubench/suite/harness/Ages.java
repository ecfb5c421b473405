package org.rcubench.suite.harness;

import org.rcubench.results.latency.LatencyInterval;

/** Records how old what a thread read was: the time from its publication to the section's end. */
public class Ages extends LatencyRecorder {
  /** The date of what was never published; it has no age. */
  public static final long NEVER = 0;

  // Times of this clock are positive, so that a section can return them beside other words.
  private static final long ORIGIN = System.nanoTime() - 1;

  /** Records nothing yet. */
  public Ages() {
    super(LatencyInterval.AGE);
  }

  /** {@return the time by which publications are dated, in nanoseconds; positive} */
  public static long now() {
    return System.nanoTime() - ORIGIN;
  }

  /** Records the age of what was published then, unless that is {@link #NEVER}, or negative. */
  void recordAgeOf(long published) {
    if (published > NEVER) {
      record(now() - published);
    }
  }
}

package org.rcubench.suite.harness;

import org.HdrHistogram.Histogram;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * The latencies of one role in one thread: recorded during a measured iteration, handed to the
 * fork's {@link LatencyLog} at its end. For use by its thread alone.
 */
final class Latency {
  /** Three significant digits: an error below a thousandth of the value. */
  private static final int DIGITS = 3;

  private final LatencyLog log;
  private final String role;
  private final Histogram recorded = new Histogram(DIGITS);
  private int iteration;

  Latency(LatencyLog log, String role) {
    this.log = log;
    this.role = role;
  }

  void begin() {
    recorded.reset();
    recorded.setStartTimeStamp(System.currentTimeMillis());
  }

  /** Records an operation that took so long; a clock that steps back counts as no time. */
  void record(long nanos) {
    recorded.recordValue(Math.max(0, nanos));
  }

  void end(IterationParams params) {
    if (params.getType() != IterationType.MEASUREMENT) {
      return;
    }
    iteration++;
    recorded.setEndTimeStamp(System.currentTimeMillis());
    log.add(iteration, role, recorded);
  }
}

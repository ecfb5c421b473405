package org.rcubench.suite.launcher;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long a fork runs.
 *
 * @param warmupIterations iterations before measuring
 * @param warmupTime the length of each
 * @param measurementIterations measured iterations
 * @param measurementTime the length of each
 */
record Timing(
    int warmupIterations,
    TimeValue warmupTime,
    int measurementIterations,
    TimeValue measurementTime) {

  static Timing ofMillis(
      int warmupIterations, long warmupMillis, int measurementIterations, long measurementMillis) {
    return new Timing(
        warmupIterations,
        TimeValue.milliseconds(warmupMillis),
        measurementIterations,
        TimeValue.milliseconds(measurementMillis));
  }

  long nanos() {
    return warmupIterations * warmupTime.convertTo(TimeUnit.NANOSECONDS)
        + measurementIterations * measurementTime.convertTo(TimeUnit.NANOSECONDS);
  }
}

package org.rcubench.bench.plan;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long a fork runs.
 *
 * @param warmupIterations iterations before measuring
 * @param warmupTime the length of each
 * @param measurementIterations measured iterations
 * @param measurementTime the length of each
 */
public record Timing(
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

  /** What a benchmark's annotations say, or JMH's defaults. */
  static Timing annotated(BenchmarkListEntry entry, Mode mode) {
    boolean once = mode == Mode.SingleShotTime;
    return new Timing(
        entry
            .getWarmupIterations()
            .orElse(once ? Defaults.WARMUP_ITERATIONS_SINGLESHOT : Defaults.WARMUP_ITERATIONS),
        entry.getWarmupTime().orElse(Defaults.WARMUP_TIME),
        entry
            .getMeasurementIterations()
            .orElse(
                once
                    ? Defaults.MEASUREMENT_ITERATIONS_SINGLESHOT
                    : Defaults.MEASUREMENT_ITERATIONS),
        entry.getMeasurementTime().orElse(Defaults.MEASUREMENT_TIME));
  }

  public long nanos() {
    return warmupIterations * warmupTime.convertTo(TimeUnit.NANOSECONDS)
        + measurementIterations * measurementTime.convertTo(TimeUnit.NANOSECONDS);
  }
}

package org.rcubench.results.latency;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Latencies by percentile, on HdrHistogram's axis: one in so many is slower. The points lie at
 * equal steps of that axis' logarithm, the same for every curve, from the fastest of all to the
 * last percentile beyond which at least 10 values lie.
 *
 * @param nanos the latency at each step, never falling; empty if there are too few values
 */
public record LatencyCurve(List<Long> nanos) {
  /** A share is known only if this many values lie beyond it. */
  public static final int FEWEST_BEYOND = LatencyInterval.FEWEST_BEYOND;

  private static final int STEPS_PER_DECADE = 24;

  /** So that a whole rank stays one however its product is rounded. */
  private static final double SLACK = 1 - 1e-12;

  /** Takes an unmodifiable copy. */
  public LatencyCurve {
    nanos = List.copyOf(nanos);
  }

  /**
   * The curve of what a histogram holds.
   *
   * @param histogram the latencies in nanoseconds
   * @return its curve
   */
  public static LatencyCurve of(Histogram histogram) {
    long count = histogram.getTotalCount();
    List<Long> nanos = new ArrayList<>();
    for (HistogramIterationValue value : histogram.recordedValues()) {
      while (reaches(nanos.size(), count)
          && value.getTotalCountToThisValue() >= rank(nanos.size(), count)) {
        nanos.add(value.getValueIteratedTo());
      }
    }
    return new LatencyCurve(nanos);
  }

  private static boolean reaches(int step, long count) {
    return count >= oneIn(step) * FEWEST_BEYOND;
  }

  /** How many values lie at or below the percentile. */
  private static double rank(int step, long count) {
    return Math.max(1, Math.ceil(count * (1 - 1 / oneIn(step)) * SLACK));
  }

  /**
   * Where a step lies on the axis.
   *
   * @param step from 0
   * @return 1 / (1 - q) of the quantile q: 1 at the fastest value, 2 at the median, 100 where one
   *     in 100 is slower
   */
  public static double oneIn(int step) {
    return Math.pow(10, (double) step / STEPS_PER_DECADE);
  }
}

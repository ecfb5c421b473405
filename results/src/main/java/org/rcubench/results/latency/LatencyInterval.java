package org.rcubench.results.latency;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.rcubench.results.samples.Sample;

/**
 * The latencies of one role in one measured iteration of one fork.
 *
 * @param role {@link #READER}, {@link #UPDATER} or another in the same spelling
 * @param iteration the measured iteration, from 1
 * @param histogram the latencies in nanoseconds; not to be changed
 */
public record LatencyInterval(String role, int iteration, Histogram histogram) {
  /** The role of threads that read. */
  public static final String READER = Sample.READER;

  /** The role of threads that update. */
  public static final String UPDATER = Sample.UPDATER;

  /** A percentile says something only if this many values lie beyond it. */
  private static final int FEWEST_BEYOND = 10;

  private static final double[] PERCENTILES = {50, 90, 99, 99.9};

  /**
   * Takes note of the role in the histogram's tag.
   *
   * @throws IllegalArgumentException if the iteration is below 1
   */
  public LatencyInterval {
    requireNonNull(role, "role");
    requireNonNull(histogram, "histogram");
    if (iteration < 1) {
      throw new IllegalArgumentException("a latency's iteration cannot be " + iteration);
    }
    histogram.setTag(role);
  }

  /**
   * The percentiles that the histogram can carry, and the maximum.
   *
   * @return nanoseconds by name: {@code p50}, {@code p90}, {@code p99}, {@code p99.9}, less those
   *     beyond which fewer than 10 values lie, and {@code max}; empty if there are no values
   */
  public Map<String, Long> percentiles() {
    Map<String, Long> percentiles = new LinkedHashMap<>();
    long count = histogram.getTotalCount();
    for (double percentile : PERCENTILES) {
      if (count * (100 - percentile) / 100 >= FEWEST_BEYOND) {
        percentiles.put(name(percentile), histogram.getValueAtPercentile(percentile));
      }
    }
    if (count > 0) {
      percentiles.put("max", histogram.getMaxValue());
    }
    return percentiles;
  }

  private static String name(double percentile) {
    long whole = (long) percentile;
    return "p" + (percentile == whole ? Long.toString(whole) : Double.toString(percentile));
  }
}

package org.rcubench.results.latency;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.rcubench.results.samples.Sample;

/**
 * The latencies of one role in one measured iteration of one fork.
 *
 * @param role {@link #READER}, {@link #UPDATER}, {@link #AGE} or another in the same spelling
 * @param iteration the measured iteration, from 1
 * @param histogram the latencies in nanoseconds; not to be changed
 */
public record LatencyInterval(String role, int iteration, Histogram histogram) {
  /** The role of threads that read. */
  public static final String READER = Sample.READER;

  /** The role of threads that update. */
  public static final String UPDATER = Sample.UPDATER;

  /** No role, but the ages of what readers read in place of their latencies. */
  public static final String AGE = "age";

  /** A percentile says something only if this many values lie beyond it. */
  static final int FEWEST_BEYOND = 10;

  /** In thousandths, which are exact. */
  private static final int[] PERMILLES = {500, 900, 990, 999};

  /**
   * Checks the iteration.
   *
   * @throws IllegalArgumentException if the iteration is below 1
   */
  public LatencyInterval {
    requireNonNull(role, "role");
    requireNonNull(histogram, "histogram");
    if (iteration < 1) {
      throw new IllegalArgumentException("a latency's iteration cannot be " + iteration);
    }
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
    for (int permille : PERMILLES) {
      if (count * (1000 - permille) / 1000 >= FEWEST_BEYOND) {
        percentiles.put(name(permille), histogram.getValueAtPercentile(permille / 10.0));
      }
    }
    if (count > 0) {
      percentiles.put("max", histogram.getMaxValue());
    }
    return percentiles;
  }

  private static String name(int permille) {
    return "p" + permille / 10 + (permille % 10 == 0 ? "" : "." + permille % 10);
  }
}

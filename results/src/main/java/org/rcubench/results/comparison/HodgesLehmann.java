package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the centre of differences lies, by the estimate of Hodges and Lehmann: of pairs the median
 * of all means of two values (each with itself included). Its interval goes with the rank test: it
 * holds all locations that the test would not reject, two-sided. Source: J. L. Hodges and E. L.
 * Lehmann, <em>Estimates of Location Based on Rank Tests</em>, 1963; J. W. Tukey, 1949.
 *
 * @param value the estimate
 * @param interval the interval; empty if there are too few values for one
 */
public record HodgesLehmann(double value, Optional<Interval> interval) {

  /**
   * An interval.
   *
   * @param low its lower end
   * @param high its upper end
   * @param coverage the probability with which such an interval holds the centre, at least what was
   *     asked for
   */
  public record Interval(double low, double high, double coverage) {
    boolean isWithin(double least, double greatest) {
      return low >= least && high <= greatest;
    }
  }

  /**
   * The centre of values.
   *
   * @param values at least one finite number
   * @param confidence the least coverage of the interval, between 0 and 1
   * @return the centre
   */
  public static HodgesLehmann of(double[] values, double confidence) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no value has no centre");
    }
    double[] means = means(values);
    return new HodgesLehmann(
        median(means), interval(means, SignedRanks.distribution(values.length), confidence));
  }

  /**
   * The interval between two of the differences or means that a rank statistic counts.
   *
   * @param sorted the differences or means, ascending
   * @param distribution the probability of each count of them above the centre, without ties; with
   *     ties the interval holds the centre more often
   * @param confidence the least coverage
   * @return empty if even the whole range covers less
   */
  static Optional<Interval> interval(double[] sorted, double[] distribution, double confidence) {
    double tail = 0;
    int cut = 0;
    // As many are cut off at each end as the test allows.
    while (1 - 2 * (tail + distribution[cut]) >= confidence) {
      tail += distribution[cut];
      cut++;
    }
    return cut == 0
        ? Optional.empty()
        : Optional.of(new Interval(sorted[cut - 1], sorted[sorted.length - cut], 1 - 2 * tail));
  }

  private static double[] means(double[] values) {
    double[] means = new double[values.length * (values.length + 1) / 2];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i; j < values.length; j++) {
        means[next++] = (values[i] + values[j]) / 2;
      }
    }
    Arrays.sort(means);
    return means;
  }

  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

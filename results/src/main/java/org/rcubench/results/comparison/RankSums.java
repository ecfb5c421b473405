package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Two independent samples by the rank sums of Mann, Whitney and Wilcoxon. Source: H. B. Mann and D.
 * R. Whitney, <em>On a Test of Whether One of Two Random Variables Is Stochastically Larger than
 * the Other</em>, 1947; for the interval E. L. Lehmann, <em>Nonparametrics: Statistical Methods
 * Based on Ranks</em>, 1975, section 2.5.
 */
final class RankSums {
  private RankSums() {}

  /** How surprising the samples are if the second lay at most {@code shift} above the first. */
  static double probabilityOfGreater(double[] first, double[] second, double shift) {
    return MannWhitneyUTest.withDefaults()
        .with(AlternativeHypothesis.GREATER_THAN)
        .withMu(shift)
        .test(second, first)
        .getPValue();
  }

  /** By how much the second lies above the first: the median of all differences. */
  static Centre shift(double[] first, double[] second, double confidence) {
    double[] differences = new double[first.length * second.length];
    int next = 0;
    for (double one : first) {
      for (double other : second) {
        differences[next++] = other - one;
      }
    }
    Arrays.sort(differences);
    double[] distribution = distribution(first.length, second.length);
    double tail = 0;
    int cut = 0;
    while (tail + distribution[cut] <= (1 - confidence) / 2) {
      tail += distribution[cut];
      cut++;
    }
    return new Centre(
        Centre.median(differences),
        cut == 0
            ? Optional.empty()
            : Optional.of(
                new Centre.Interval(
                    differences[cut - 1], differences[differences.length - cut], 1 - 2 * tail)));
  }

  /** The probability that the most extreme samples have between equals. */
  static double mostExtreme(int first, int second) {
    return distribution(first, second)[0];
  }

  /**
   * The probability of each count of pairs in which the second sample is the greater, between
   * equals: the count is distributed as the sum of the parts of a random partition, which the
   * recurrence on the greatest of all values counts out.
   */
  static double[] distribution(int first, int second) {
    double[][] rows = new double[second + 1][];
    for (int n = 0; n <= second; n++) {
      rows[n] = new double[] {1};
    }
    for (int m = 1; m <= first; m++) {
      double[][] next = new double[second + 1][];
      next[0] = new double[] {1};
      for (int n = 1; n <= second; n++) {
        double[] probabilities = new double[m * n + 1];
        double share = (double) n / (m + n);
        // The greatest value is of the second sample with this probability, and then exceeds all m.
        for (int u = 0; u < next[n - 1].length; u++) {
          probabilities[u + m] += share * next[n - 1][u];
        }
        for (int u = 0; u < rows[n].length; u++) {
          probabilities[u] += (1 - share) * rows[n][u];
        }
        next[n] = probabilities;
      }
      rows = next;
    }
    return rows[second];
  }
}

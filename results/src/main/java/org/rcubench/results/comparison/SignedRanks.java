package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Wilcoxon's signed-rank test, exact however few the values and whatever ties there are.
 *
 * <p>Values equal to the location say nothing and are dropped. The others are ranked by their
 * distance from it, equal distances sharing the mean of their ranks. Were the location the centre,
 * each rank would fall on either side with probability 1/2, so the sum of those above it is
 * distributed as a sum over all subsets of the ranks, which is counted out. Ranks are doubled, so
 * that shared ones are whole. Source: F. Wilcoxon, <em>Individual Comparisons by Ranking
 * Methods</em>, 1945; M. Hollander and D. A. Wolfe, <em>Nonparametric Statistical Methods</em>,
 * section 3.1.
 */
final class SignedRanks {
  /** A comparison asks for a few of them over and over. */
  private static final Map<Integer, double[]> WITHOUT_TIES = new ConcurrentHashMap<>();

  private SignedRanks() {}

  /**
   * How surprising the values are if their centre were at most {@code location}.
   *
   * @param values any finite numbers
   * @param location the centre to doubt
   * @return the probability of a rank sum at least as great, exact, 1 if there is nothing to rank;
   *     distances that are equal as doubles are ties
   */
  static double probabilityOfGreater(double[] values, double location) {
    double[] distances =
        Arrays.stream(values)
            .map(value -> value - location)
            .filter(distance -> distance != 0)
            .toArray();
    int[] ranks = doubledRanks(Arrays.stream(distances).map(Math::abs).toArray());
    int doubledSum =
        IntStream.range(0, ranks.length).filter(i -> distances[i] > 0).map(i -> ranks[i]).sum();
    boolean hasTies = Arrays.stream(ranks).distinct().count() < ranks.length;
    double[] distribution = hasTies ? distributionOfSum(ranks) : distribution(ranks.length);
    int sum = hasTies ? doubledSum : doubledSum / 2;
    double tail = 0;
    for (int s = distribution.length - 1; s >= sum; s--) {
      tail += distribution[s];
    }
    return Math.min(1, tail);
  }

  /**
   * The probability of each rank sum of this many values without ties.
   *
   * @param count how many values there are
   * @return the probabilities of the sums 0, 1, ..., count (count + 1) / 2; not to be changed
   */
  static double[] distribution(int count) {
    return WITHOUT_TIES.computeIfAbsent(
        count, values -> distributionOfSum(IntStream.rangeClosed(1, values).toArray()));
  }

  /** Twice the ranks of values, equal ones sharing the mean of theirs. */
  static int[] doubledRanks(double[] values) {
    return Arrays.stream(new NaturalRanking().apply(values))
        .mapToInt(rank -> (int) (2 * rank))
        .toArray();
  }

  private static double[] distributionOfSum(int[] ranks) {
    double[] probabilities = new double[Arrays.stream(ranks).sum() + 1];
    probabilities[0] = 1;
    int greatest = 0;
    for (int rank : ranks) {
      greatest += rank;
      for (int s = greatest; s >= 0; s--) {
        double without = probabilities[s];
        double with = s >= rank ? probabilities[s - rank] : 0;
        probabilities[s] = (without + with) / 2;
      }
    }
    return probabilities;
  }
}

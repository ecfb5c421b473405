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
    int sum =
        IntStream.range(0, ranks.length).filter(i -> distances[i] > 0).map(i -> ranks[i]).sum();
    int greatest = Arrays.stream(ranks).sum();
    // The distribution is symmetric, and its shorter tail is counted out sooner.
    return greatest - sum < sum
        ? probabilityOfAtMost(greatest - sum, ranks)
        : 1 - probabilityOfAtMost(sum - 1, ranks);
  }

  private static double probabilityOfAtMost(int most, int[] ranks) {
    return most < 0 ? 0 : Arrays.stream(probabilitiesOfSums(most, ranks)).sum();
  }

  /**
   * The probability of each rank sum of this many values without ties.
   *
   * @param count how many values there are
   * @return the probabilities of the sums 0, 1, ..., count (count + 1) / 2; not to be changed
   */
  static double[] distribution(int count) {
    return WITHOUT_TIES.computeIfAbsent(
        count,
        values ->
            probabilitiesOfSums(
                values * (values + 1) / 2, IntStream.rangeClosed(1, values).toArray()));
  }

  /** Twice the ranks of values, equal ones sharing the mean of theirs. */
  static int[] doubledRanks(double[] values) {
    return Arrays.stream(new NaturalRanking().apply(values))
        .mapToInt(rank -> (int) (2 * rank))
        .toArray();
  }

  /** The probabilities of the sums 0, 1, ..., most. */
  private static double[] probabilitiesOfSums(int most, int[] ranks) {
    double[] probabilities = new double[most + 1];
    probabilities[0] = 1;
    for (int rank : ranks) {
      for (int sum = most; sum >= 0; sum--) {
        double without = probabilities[sum];
        double with = sum >= rank ? probabilities[sum - rank] : 0;
        probabilities[sum] = (without + with) / 2;
      }
    }
    return probabilities;
  }
}

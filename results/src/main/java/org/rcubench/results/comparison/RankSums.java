package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Two independent samples by the rank sums of Mann, Whitney and Wilcoxon, exact however many the
 * values and whatever ties there are.
 *
 * <p>All values are ranked together, equal ones sharing the mean of their ranks. Between equals any
 * of the ranks are as likely as any others to be those of the second sample, so their sum is
 * distributed as over all subsets of that size, which are counted out. Ranks are doubled, so that
 * shared ones are whole. Source: H. B. Mann and D. R. Whitney, <em>On a Test of Whether One of Two
 * Random Variables Is Stochastically Larger than the Other</em>, 1947; for ties and the interval E.
 * L. Lehmann, <em>Nonparametrics: Statistical Methods Based on Ranks</em>, 1975, sections 1.4 and
 * 2.5.
 */
final class RankSums {
  private RankSums() {}

  /**
   * How surprising the samples are if the second lay at most {@code shift} above the first.
   *
   * @param first at least one finite number
   * @param second at least one finite number
   * @param shift the shift to doubt
   * @return the probability of a rank sum of the second at least as great, exact; values that are
   *     equal as doubles once the second is shifted back are ties
   */
  static double probabilityOfGreater(double[] first, double[] second, double shift) {
    int[] ranks =
        SignedRanks.doubledRanks(
            DoubleStream.concat(
                    Arrays.stream(second).map(value -> value - shift), Arrays.stream(first))
                .toArray());
    int sum = Arrays.stream(ranks, 0, second.length).sum();
    double[] ways = waysToSum(ranks, second.length);
    return Arrays.stream(ways, sum, ways.length).sum() / Arrays.stream(ways).sum();
  }

  /** By how much the second lies above the first: the median of all differences. */
  static HodgesLehmann shift(double[] first, double[] second, double confidence) {
    double[] differences = new double[first.length * second.length];
    int next = 0;
    for (double one : first) {
      for (double other : second) {
        differences[next++] = other - one;
      }
    }
    Arrays.sort(differences);
    return new HodgesLehmann(
        HodgesLehmann.median(differences),
        HodgesLehmann.interval(differences, distribution(first.length, second.length), confidence));
  }

  /** The probability that the most extreme samples have between equals. */
  static double mostExtreme(int first, int second) {
    return distribution(first, second)[0];
  }

  /**
   * The probability of each count of pairs in which the second sample is the greater, between
   * equals without ties.
   */
  static double[] distribution(int first, int second) {
    double[] ways = waysToSum(IntStream.rangeClosed(1, first + second).toArray(), second);
    double all = Arrays.stream(ways).sum();
    return Arrays.stream(ways, second * (second + 1) / 2, ways.length)
        .map(each -> each / all)
        .toArray();
  }

  /** How many subsets of a size have each sum; in doubles, whole up to 2<sup>53</sup>. */
  private static double[] waysToSum(int[] ranks, int size) {
    int[] ascending = Arrays.stream(ranks).sorted().toArray();
    int[] sumOfFirst = new int[ranks.length + 1];
    Arrays.setAll(sumOfFirst, i -> i == 0 ? 0 : sumOfFirst[i - 1] + ascending[i - 1]);
    int greatest = sumOfFirst[ranks.length] - sumOfFirst[ranks.length - size];
    double[][] ways = new double[size + 1][greatest + 1];
    ways[0][0] = 1;
    for (int i = 0; i < ranks.length; i++) {
      // Subsets that the ranks still to come cannot fill up are left out.
      int fewest = Math.max(0, size - ranks.length + i);
      for (int others = Math.min(size - 1, i); others >= fewest; others--) {
        int sumOfGreatest = sumOfFirst[i] - sumOfFirst[i - others];
        for (int sum = sumOfFirst[others]; sum <= sumOfGreatest; sum++) {
          ways[others + 1][sum + ascending[i]] += ways[others][sum];
        }
      }
    }
    return ways[size];
  }
}

package org.rcubench.results.comparison;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts the probabilities of several tests so that the chance of even one false rejection among
 * them stays below the level. Source: S. Holm, <em>A Simple Sequentially Rejective Multiple Test
 * Procedure</em>, 1979.
 */
final class Holm {
  private Holm() {}

  /**
   * The adjusted probabilities.
   *
   * @param probabilities of the tests
   * @return for each the least level at which it is rejected, at most 1
   */
  static double[] adjusted(double[] probabilities) {
    int[] ascending =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[probabilities.length];
    double greatest = 0;
    for (int i = 0; i < ascending.length; i++) {
      double own = (ascending.length - i) * probabilities[ascending[i]];
      greatest = Math.max(greatest, Math.min(1, own));
      adjusted[ascending[i]] = greatest;
    }
    return adjusted;
  }
}

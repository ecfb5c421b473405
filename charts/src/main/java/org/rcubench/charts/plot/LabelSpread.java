package org.rcubench.charts.plot;

import java.util.Arrays;

/**
 * Spreads labels along a column so that they stand apart and as near as can be to where they would
 * like to be: the places that keep the order and the distance and whose squared displacements have
 * the least sum.
 *
 * <p>With the k-th label's place written as {@code k * distance + z(k)}, standing apart means that
 * z never falls, so this is isotonic regression, which pooling adjacent violators solves exactly;
 * clamping the solution to the column's ends solves it with the ends. Source: R. E. Barlow, D. J.
 * Bartholomew, J. M. Bremner and H. D. Brunk, <em>Statistical Inference under Order
 * Restrictions</em>, 1972.
 */
final class LabelSpread {
  private LabelSpread() {}

  /**
   * The places.
   *
   * @param wanted where each would like to be, ascending
   * @param distance how far apart neighbours must be
   * @param low the column's lower end
   * @param high the column's upper end; there must be room for all
   * @return the places, ascending
   */
  static double[] places(double[] wanted, double distance, double low, double high) {
    int count = wanted.length;
    double[] sums = new double[count];
    int[] sizes = new int[count];
    int pools = 0;
    for (int k = 0; k < count; k++) {
      sums[pools] = wanted[k] - k * distance;
      sizes[pools] = 1;
      pools++;
      while (pools > 1 && sums[pools - 2] / sizes[pools - 2] > sums[pools - 1] / sizes[pools - 1]) {
        sums[pools - 2] += sums[pools - 1];
        sizes[pools - 2] += sizes[pools - 1];
        pools--;
      }
    }
    double[] places = new double[count];
    double highest = Math.max(low, high - (count - 1) * distance);
    int k = 0;
    for (int pool = 0; pool < pools; pool++) {
      double level = Math.min(highest, Math.max(low, sums[pool] / sizes[pool]));
      Arrays.fill(places, k, k + sizes[pool], level);
      k += sizes[pool];
    }
    for (int i = 0; i < count; i++) {
      places[i] += i * distance;
    }
    return places;
  }
}

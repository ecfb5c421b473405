package org.rcubench.results.statistics;

import java.util.Arrays;

/**
 * Medians of a few numbers in a buffer that may be disordered. A bootstrap takes millions of them,
 * and of so few numbers insertion is the fastest way to order.
 */
final class Medians {
  private static final int FEW = 40;

  private Medians() {}

  /**
   * The median of a buffer's first numbers: the middle one, or the mean of the two in the middle.
   *
   * @param count how many, at least one; none of them NaN
   */
  static double of(double[] buffer, int count) {
    if (count <= FEW) {
      insertionSort(buffer, count);
    } else {
      Arrays.sort(buffer, 0, count);
    }
    int middle = count / 2;
    return count % 2 == 1 ? buffer[middle] : mean(buffer[middle - 1], buffer[middle]);
  }

  private static double mean(double low, double high) {
    double sum = low + high;
    return Double.isInfinite(sum) ? low / 2 + high / 2 : sum / 2;
  }

  private static void insertionSort(double[] buffer, int count) {
    for (int i = 1; i < count; i++) {
      double value = buffer[i];
      int j = i - 1;
      while (j >= 0 && buffer[j] > value) {
        buffer[j + 1] = buffer[j];
        j--;
      }
      buffer[j + 1] = value;
    }
  }
}

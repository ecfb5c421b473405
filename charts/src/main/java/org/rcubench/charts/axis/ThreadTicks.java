package org.rcubench.charts.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.rcubench.results.text.Format;

/**
 * Ticks at the thread counts that were measured and nowhere else. All are marked; where they crowd,
 * powers of two keep their labels before others do.
 */
public final class ThreadTicks {
  /** The share of the axis that a label needs to itself. */
  private static final double ROOM = 0.035;

  private ThreadTicks() {}

  /**
   * The ticks.
   *
   * @param threads the thread counts that were measured, ascending
   * @return a tick for each
   */
  public static List<AxisTick> at(double[] threads) {
    double span = Math.log(threads[threads.length - 1] / threads[0]);
    List<Double> labelled = new ArrayList<>();
    Arrays.stream(threads)
        .boxed()
        .sorted(Comparator.comparing((Double count) -> !isPowerOfTwo(count)))
        .forEach(
            count -> {
              if (labelled.stream()
                  .allMatch(other -> Math.abs(Math.log(count / other)) >= ROOM * span)) {
                labelled.add(count);
              }
            });
    return Arrays.stream(threads)
        .mapToObj(
            count ->
                labelled.contains(count)
                    ? new AxisTick(count, Format.round(count))
                    : AxisTick.minor(count))
        .toList();
  }

  private static boolean isPowerOfTwo(double count) {
    return Long.bitCount((long) count) == 1;
  }
}

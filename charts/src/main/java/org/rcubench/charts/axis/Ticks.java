package org.rcubench.charts.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.rcubench.results.text.Format;

/** Where the ticks of logarithmic axes stand. */
public final class Ticks {
  private static final int FEWEST_LABELLED_DECADES = 3;

  /** The ratio of the ends from which an axis of ratios has ticks at powers of ten. */
  private static final double LONG = 8;

  private static final int MOST_RATIOS = 9;
  private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};
  private static final double SLACK = 1 + 1e-9;

  /** The share of the axis that the label of a count needs to itself. */
  private static final double ROOM = 0.035;

  private Ticks() {}

  /**
   * Ticks at the powers of ten and, unlabelled, at their multiples. Where a range holds few powers
   * of ten, their doubles and fives are labelled too.
   *
   * @param range of positive numbers
   * @param label the words of those that are labelled
   * @return the ticks, ascending
   */
  public static List<AxisTick> decades(Range range, DoubleFunction<String> label) {
    int first = (int) Math.floor(Math.log10(range.getLowerBound()));
    int last = (int) Math.ceil(Math.log10(range.getUpperBound()));
    long decades =
        IntStream.rangeClosed(first, last)
            .filter(exponent -> range.contains(Math.pow(10, exponent)))
            .count();
    List<AxisTick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent++) {
      for (int digit = 1; digit <= 9; digit++) {
        // Not digit * pow(10, exponent): that is 0.30000000000000004 for 3e-1.
        double value = Double.parseDouble(digit + "e" + exponent);
        boolean labelled =
            digit == 1 || (decades < FEWEST_LABELLED_DECADES && (digit == 2 || digit == 5));
        if (range.contains(value)) {
          ticks.add(labelled ? new AxisTick(value, label.apply(value)) : AxisTick.minor(value));
        }
      }
    }
    return ticks;
  }

  /**
   * Ticks of ratios: at powers of ten where the axis is long, at equal steps where it is not.
   *
   * @param range of ratios, above 0
   * @return the ticks, ascending
   */
  public static List<AxisTick> ratios(Range range) {
    if (range.getUpperBound() / range.getLowerBound() >= LONG) {
      return decades(range, Ticks::times);
    }
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && range.getLength() / STEPS[i] < MOST_RATIOS; i--) {
      step = STEPS[i];
    }
    List<AxisTick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(range.getLowerBound() / step);
        i * step <= range.getUpperBound();
        i++) {
      // Not i * step alone: three times 0.1 is 0.30000000000000004.
      double value = Math.rint(i * step * 100) / 100;
      ticks.add(new AxisTick(value, times(value)));
    }
    return ticks;
  }

  private static String times(double ratio) {
    return Format.round(ratio) + "x";
  }

  /**
   * Ticks of HdrHistogram's percentile axis, on which a position is 1 / (1 - q) of the quantile q.
   *
   * @param range of positions, from 1 up
   * @return the ticks, ascending
   */
  public static List<AxisTick> percentiles(Range range) {
    List<AxisTick> ticks = new ArrayList<>();
    ticks.add(new AxisTick(1, "0%"));
    ticks.add(new AxisTick(2, "50%"));
    ticks.add(AxisTick.minor(5));
    for (int nines = 1; Math.pow(10, nines) <= range.getUpperBound() * SLACK; nines++) {
      double place = Math.pow(10, nines);
      ticks.add(new AxisTick(place, percent(nines)));
      ticks.add(AxisTick.minor(2 * place));
      ticks.add(AxisTick.minor(5 * place));
    }
    ticks.removeIf(tick -> !range.contains(tick.value()));
    return ticks;
  }

  private static String percent(int nines) {
    return switch (nines) {
      case 1 -> "90%";
      case 2 -> "99%";
      default -> "99.%s%%".formatted("9".repeat(nines - 2));
    };
  }

  /**
   * Ticks at the counts that were measured and nowhere else. All are marked; where they crowd,
   * powers of two keep their labels before others do.
   *
   * @param counts such as numbers of threads, ascending
   * @return a tick for each
   */
  public static List<AxisTick> at(double[] counts) {
    double span = Math.log(counts[counts.length - 1] / counts[0]);
    List<Double> labelled = new ArrayList<>();
    Arrays.stream(counts)
        .boxed()
        .sorted(Comparator.comparing((Double count) -> !isPowerOfTwo(count)))
        .forEach(
            count -> {
              if (labelled.stream()
                  .allMatch(other -> Math.abs(Math.log(count / other)) >= ROOM * span)) {
                labelled.add(count);
              }
            });
    return Arrays.stream(counts)
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

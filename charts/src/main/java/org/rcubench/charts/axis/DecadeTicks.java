package org.rcubench.charts.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.Range;

/** Ticks at the powers of ten and, unlabelled, at their multiples. */
public final class DecadeTicks {
  private static final int FEWEST_LABELLED_DECADES = 3;

  private DecadeTicks() {}

  /**
   * The ticks within a range. Where it holds few powers of ten, their doubles and fives are
   * labelled too.
   *
   * @param range of positive numbers
   * @param label the words of those that are labelled
   * @return the ticks, ascending
   */
  public static List<AxisTick> within(Range range, TickLabel label) {
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
          ticks.add(labelled ? new AxisTick(value, label.of(value)) : AxisTick.minor(value));
        }
      }
    }
    return ticks;
  }
}

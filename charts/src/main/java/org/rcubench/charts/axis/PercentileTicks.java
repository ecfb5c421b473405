package org.rcubench.charts.axis;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;

/**
 * Ticks of HdrHistogram's percentile axis, on which a position is 1 / (1 - q) of the quantile q.
 */
public final class PercentileTicks {
  private static final double SLACK = 1 + 1e-9;

  private PercentileTicks() {}

  /**
   * The ticks within a range.
   *
   * @param range of positions, from 1 up
   * @return the ticks, ascending
   */
  public static List<AxisTick> within(Range range) {
    List<AxisTick> ticks = new ArrayList<>();
    add(ticks, range, 1, "0%");
    add(ticks, range, 2, "50%");
    add(ticks, range, 5, "");
    for (int nines = 1; Math.pow(10, nines) <= range.getUpperBound() * SLACK; nines++) {
      double place = Math.pow(10, nines);
      add(ticks, range, place, percent(nines));
      add(ticks, range, 2 * place, "");
      add(ticks, range, 5 * place, "");
    }
    return ticks;
  }

  private static void add(List<AxisTick> ticks, Range range, double place, String label) {
    if (range.contains(place)) {
      ticks.add(new AxisTick(place, label));
    }
  }

  private static String percent(int nines) {
    return switch (nines) {
      case 1 -> "90%";
      case 2 -> "99%";
      default -> "99.%s%%".formatted("9".repeat(nines - 2));
    };
  }
}

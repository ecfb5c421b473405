package org.rcubench.charts.axis;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.rcubench.results.text.Format;

/** Ticks of a logarithmic axis of ratios: decades where it is long, equal steps where it is not. */
public final class RatioTicks {
  private static final double LONG = 8;
  private static final int MOST = 9;
  private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};

  private RatioTicks() {}

  /**
   * The ticks within a range.
   *
   * @param range of ratios, above 0
   * @return the ticks, ascending
   */
  public static List<AxisTick> within(Range range) {
    if (range.getUpperBound() / range.getLowerBound() >= LONG) {
      return DecadeTicks.within(range, RatioTicks::times);
    }
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && range.getLength() / STEPS[i] < MOST; i--) {
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
}

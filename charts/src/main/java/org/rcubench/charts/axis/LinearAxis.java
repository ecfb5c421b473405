package org.rcubench.charts.axis;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/** Axes whose steps are equal, for what begins at 0 or does not span factors. */
public final class LinearAxis {
  private LinearAxis() {}

  /**
   * An axis over a range, with round ticks.
   *
   * @param label what it shows, and the unit
   * @param range what it spans
   * @param theme how it looks
   * @return the axis
   */
  public static NumberAxis of(String label, Range range, Theme theme) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRange(false);
    axis.setRange(range);
    // Plain numbers in every locale, and not in the powers of a thousand that are the default.
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setStandardTickUnits(new NumberTickUnitSource());
    AxisLook.give(axis, theme);
    return axis;
  }
}

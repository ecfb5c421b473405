package org.rcubench.charts.figure;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/** Axes whose steps are equal, for what begins at 0 or does not span factors. */
final class LinearAxis {
  private LinearAxis() {}

  /** An axis over a range, with round ticks. */
  static NumberAxis of(String label, Range range, Theme theme) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRange(false);
    axis.setRange(range);
    // Plain numbers in every locale, and not in the powers of a thousand that are the default.
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setStandardTickUnits(new NumberTickUnitSource());
    style(axis, theme);
    return axis;
  }

  /** Gives an axis the look that all have. */
  static void style(ValueAxis axis, Theme theme) {
    axis.setLabelFont(theme.typeface().regular(13));
    axis.setLabelPaint(theme.ink());
    axis.setLabelInsets(new RectangleInsets(6, 6, 6, 6));
    axis.setTickLabelFont(theme.typeface().regular(12.5f));
    axis.setTickLabelPaint(theme.ink());
    axis.setTickMarkPaint(theme.muted());
    axis.setTickMarkStroke(new BasicStroke(0.8f));
    axis.setTickMarkOutsideLength(5);
    axis.setAxisLinePaint(theme.muted());
    axis.setAxisLineStroke(new BasicStroke(0.8f));
  }
}

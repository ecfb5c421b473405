package org.rcubench.charts.axis;

import java.awt.BasicStroke;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.theme.Theme;

/** The letters and strokes that all axes have. */
public final class AxisLook {
  private AxisLook() {}

  /**
   * Gives them to an axis.
   *
   * @param axis the axis
   * @param theme whose letters and inks
   */
  public static void give(ValueAxis axis, Theme theme) {
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

package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.theme.Theme;

/** A plot of lines with intervals, each labelled at one of its ends. */
public final class LinePlot {
  /** The dataset of the lines; what lies beneath them has a higher number, JFreeChart's order. */
  public static final int LINES = 0;

  private LinePlot() {}

  /**
   * Draws lines.
   *
   * @param lines the lines
   * @param x the axis, its range set
   * @param y likewise
   * @param labels the labels, which stand on the side away from the y axis
   * @param theme how they look
   * @return the plot
   */
  public static XYPlot of(
      List<Line> lines, TickedLogAxis x, ValueAxis y, EndLabels labels, Theme theme) {
    return of(data(lines), x, y, new IntervalRenderer(lines, theme), labels, theme);
  }

  /**
   * Draws lines in another way.
   *
   * @param lines the lines
   * @param x the axis, its range set
   * @param y likewise
   * @param renderer what draws them
   * @param labels the labels, which stand on the side away from the y axis
   * @param theme how they look
   * @return the plot
   */
  public static XYPlot of(
      XYDataset lines,
      ValueAxis x,
      ValueAxis y,
      XYItemRenderer renderer,
      EndLabels labels,
      Theme theme) {
    XYPlot plot = new XYPlot(lines, x, y, renderer);
    plot.setRangeAxisLocation(
        labels.side() == EndLabels.Side.RIGHT
            ? AxisLocation.BOTTOM_OR_LEFT
            : AxisLocation.BOTTOM_OR_RIGHT);
    plot.setInsets(labels.room());
    renderer.addAnnotation(labels);
    bare(plot, theme);
    return plot;
  }

  /**
   * Takes away from a plot what carries no number.
   *
   * @param plot the plot
   * @param theme how what is left looks
   */
  public static void bare(XYPlot plot, Theme theme) {
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.gridline());
    plot.setRangeGridlineStroke(new BasicStroke(0.8f));
    plot.setRangeMinorGridlinesVisible(false);
    plot.setNoDataMessagePaint(new Color(0, true));
  }

  private static YIntervalSeriesCollection data(List<Line> lines) {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    for (Line line : lines) {
      YIntervalSeries series = new YIntervalSeries(line.strategy());
      for (Point point : line.points()) {
        series.add(point.x(), point.y().value(), point.low(), point.high());
      }
      data.addSeries(series);
    }
    return data;
  }
}

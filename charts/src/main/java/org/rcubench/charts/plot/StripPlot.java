package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.axis.LinearAxis;
import org.rcubench.charts.theme.Theme;

/**
 * Courses over time, a strip for each strategy on the same axes: lines that go up and down all the
 * time would hide each other in one.
 */
public final class StripPlot {
  private static final int FAINT = 70;

  private StripPlot() {}

  /**
   * A course over time.
   *
   * @param points in the order of time
   */
  public record Course(List<CurvePlot.At> points) {}

  /**
   * A strip.
   *
   * @param strategy whose it is
   * @param strong the course that stands for the others
   * @param faint the others
   */
  public record Strip(String strategy, Course strong, List<Course> faint) {}

  /**
   * Draws strips, from the top down.
   *
   * @param strips the strips
   * @param time the axis that they share
   * @param quantity what each shows
   * @param range what the y axis of each spans
   * @param theme how they look
   * @return the plot
   */
  public static CombinedDomainXYPlot of(
      List<Strip> strips, NumberAxis time, String quantity, Range range, Theme theme) {
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time);
    plot.setGap(12);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(theme.background());
    plot.setInsets(new RectangleInsets(4, 10, 2, 24));
    strips.forEach(strip -> plot.add(plot(strip, time, quantity, range, theme)));
    return plot;
  }

  private static XYPlot plot(
      Strip strip, NumberAxis time, String quantity, Range range, Theme theme) {
    Color colour = theme.colour(strip.strategy());
    Color faint = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    // The first series is drawn last, on top of the others.
    add(data, strip.strong());
    renderer.setSeriesPaint(0, theme.legible(colour));
    renderer.setSeriesStroke(0, round(1.8f));
    for (Course course : strip.faint()) {
      renderer.setSeriesPaint(data.getSeriesCount(), faint);
      renderer.setSeriesStroke(data.getSeriesCount(), round(1.1f));
      add(data, course);
    }
    NumberAxis axis = LinearAxis.of(quantity, range, theme);
    XYPlot plot = new XYPlot(data, null, axis, renderer);
    LinePlot.bare(plot, theme);
    XYTextAnnotation name =
        new XYTextAnnotation(" " + strip.strategy(), time.getLowerBound(), range.getUpperBound());
    name.setTextAnchor(TextAnchor.TOP_LEFT);
    name.setFont(theme.typeface().semibold(12.5f));
    name.setPaint(theme.legible(colour));
    renderer.addAnnotation(name);
    return plot;
  }

  private static void add(XYSeriesCollection data, Course course) {
    XYSeries series = new XYSeries(data.getSeriesCount());
    course.points().forEach(point -> series.add(point.x(), point.y()));
    data.addSeries(series);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}

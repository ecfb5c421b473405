package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.theme.Dash;
import org.rcubench.charts.theme.Theme;

/**
 * Lines over time, a strip for each strategy on the same axes: lines that go up and down all the
 * time would hide each other in one.
 *
 * @param strips the strips, from the top down
 * @param x the time, which all share
 * @param y what each shows
 * @param end a time that is marked in all
 * @param limit a value that is marked in all; at most one
 */
public record StripDiagram(List<Strip> strips, Scale x, Scale y, double end, List<Limit> limit)
    implements Graph {
  private static final int FAINT = 70;

  /** Takes unmodifiable copies. */
  public StripDiagram {
    strips = List.copyOf(strips);
    limit = List.copyOf(limit);
  }

  /**
   * A line over time.
   *
   * @param points in the order of time
   */
  public record Series(List<CurveDiagram.CurvePoint> points) {}

  /**
   * A strip.
   *
   * @param strategy whose it is
   * @param strong the line that stands for the others
   * @param faint the others
   */
  public record Strip(String strategy, Series strong, List<Series> faint) {}

  /**
   * A value that is marked.
   *
   * @param at the value
   * @param words what it is
   */
  public record Limit(double at, String words) {}

  @Override
  public Graph on(Scale otherX, Scale otherY) {
    return new StripDiagram(strips, otherX, otherY, end, limit);
  }

  @Override
  public XYPlot drawn(Theme theme) {
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(x.drawn(theme));
    plot.setGap(12);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(theme.background());
    plot.setInsets(new RectangleInsets(4, 10, 2, 24));
    strips.forEach(strip -> plot.add(drawn(strip, theme)));
    return plot;
  }

  private XYPlot drawn(Strip strip, Theme theme) {
    Color colour = theme.colour(strip.strategy());
    Color faint = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    // The first series is drawn last, on top of the others.
    add(data, strip.strong());
    renderer.setSeriesPaint(0, theme.legible(colour));
    renderer.setSeriesStroke(0, round(1.8f));
    for (Series line : strip.faint()) {
      renderer.setSeriesPaint(data.getSeriesCount(), faint);
      renderer.setSeriesStroke(data.getSeriesCount(), round(1.1f));
      add(data, line);
    }
    XYPlot plot = Graph.bare(new XYPlot(data, null, y.drawn(theme), renderer), theme);
    XYTextAnnotation name =
        new XYTextAnnotation(
            " " + strip.strategy(), x.range().getLowerBound(), y.range().getUpperBound());
    name.setTextAnchor(TextAnchor.TOP_LEFT);
    name.setFont(theme.typeface().semibold(12.5f));
    name.setPaint(theme.legible(colour));
    renderer.addAnnotation(name);
    limit.forEach(each -> plot.addRangeMarker(drawn(each, theme)));
    plot.addDomainMarker(line(end, theme), Layer.BACKGROUND);
    return plot;
  }

  private static void add(XYSeriesCollection data, Series line) {
    XYSeries series = new XYSeries(data.getSeriesCount());
    line.points().forEach(point -> series.add(point.x(), point.y()));
    data.addSeries(series);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static ValueMarker line(double at, Theme theme) {
    ValueMarker line = new ValueMarker(at, theme.muted(), Dash.SHORT.stroke(1));
    line.setAlpha(1);
    return line;
  }

  private static ValueMarker drawn(Limit limit, Theme theme) {
    ValueMarker line = line(limit.at(), theme);
    line.setLabel(limit.words());
    line.setLabelFont(theme.typeface().regular(11.5f));
    line.setLabelPaint(theme.muted());
    line.setLabelBackgroundColor(theme.background());
    line.setLabelOffset(new RectangleInsets(3, 5, 3, 5));
    line.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
    line.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
    return line;
  }
}

package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;
import org.rcubench.charts.axis.PlaceScale;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.theme.Dash;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * Numbers one below the other, each a dot with its interval on a row of its own; a dot without an
 * interval is hollow. Source: W. S. Cleveland, <em>The Elements of Graphing Data</em>, 1985.
 *
 * @param dots the dots, from the top down, at least one
 * @param x the axis of the numbers
 * @param reference the number that is marked with a dashed line, if any
 */
public record DotDiagram(List<DotRow> dots, Scale x, OptionalDouble reference) implements Graph {

  /** Takes an unmodifiable copy of the dots. */
  public DotDiagram {
    dots = List.copyOf(dots);
  }

  /**
   * A dot.
   *
   * @param label what its row is about
   * @param style the id that says how it looks
   * @param point its value as y; its x is ignored
   */
  public record DotRow(String label, String style, LinePoint point) {}

  @Override
  public Scale y() {
    return PlaceScale.ofRows(dots.stream().map(DotRow::label).toList());
  }

  /** The rows keep their places. */
  @Override
  public Graph on(Scale otherX, Scale otherY) {
    return new DotDiagram(dots, otherX, reference);
  }

  @Override
  public XYPlot drawn(Theme theme) {
    XIntervalSeriesCollection data = new XIntervalSeriesCollection();
    for (int row = 0; row < dots.size(); row++) {
      LinePoint point = dots.get(row).point();
      // A row's number keeps the names of series apart.
      XIntervalSeries series = new XIntervalSeries(row);
      series.add(point.y().value(), point.low(), point.high(), row);
      data.addSeries(series);
    }
    XYPlot plot = new XYPlot(data, x.drawn(theme), y().drawn(theme), new Renderer(dots, theme));
    Graph.bare(plot, theme).setDomainGridlinesVisible(true);
    plot.setInsets(new RectangleInsets(4, 10, 2, 24));
    reference.ifPresent(
        at -> {
          ValueMarker line = new ValueMarker(at, theme.muted(), Dash.SHORT.stroke(1));
          line.setAlpha(1);
          plot.addDomainMarker(line, Layer.BACKGROUND);
        });
    return plot;
  }

  /** Draws each dot in its style. */
  private static final class Renderer extends XYErrorRenderer {
    private static final long serialVersionUID = 1L;

    private final transient List<DotRow> dots;
    private final Color paper;

    @SuppressWarnings("this-escape")
    Renderer(List<DotRow> dots, Theme theme) {
      this.dots = dots;
      this.paper = theme.background();
      setDrawYError(false);
      setErrorStroke(new BasicStroke(1.3f));
      setCapLength(5);
      setDefaultLinesVisible(false);
      setDefaultShapesVisible(true);
      setUseFillPaint(true);
      setDrawOutlines(true);
      for (int row = 0; row < dots.size(); row++) {
        String style = dots.get(row).style();
        setSeriesPaint(row, theme.colour(style));
        setSeriesShape(row, StrategyStyles.of(style).mark().shape());
        setSeriesOutlineStroke(row, new BasicStroke(1.3f));
      }
    }

    @Override
    public Paint getItemFillPaint(int series, int item) {
      return dots.get(series).point().y().hasInterval() ? getItemPaint(series, item) : paper;
    }
  }
}

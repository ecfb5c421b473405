package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;
import org.rcubench.charts.axis.AxisLook;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * Numbers one below the other, each a dot with its interval on a row of its own. Source: W. S.
 * Cleveland, <em>The Elements of Graphing Data</em>, 1985.
 */
public final class DotPlot {
  /** The dataset of the dots. */
  public static final int DOTS = 0;

  private DotPlot() {}

  /**
   * A dot.
   *
   * @param label what its row is about
   * @param style the id that says how it looks
   * @param point its value as y, at an x that is of no account
   */
  public record Dot(String label, String style, Point point) {}

  /**
   * Draws dots, from the top down.
   *
   * @param dots the dots, at least one
   * @param x the axis, its range set
   * @param theme how they look
   * @return the plot
   */
  public static XYPlot of(List<Dot> dots, ValueAxis x, Theme theme) {
    XIntervalSeriesCollection data = new XIntervalSeriesCollection();
    for (int row = 0; row < dots.size(); row++) {
      Point point = dots.get(row).point();
      // A row's number keeps the names of series apart.
      XIntervalSeries series = new XIntervalSeries(row);
      series.add(point.y().value(), point.low(), point.high(), row);
      data.addSeries(series);
    }
    SymbolAxis rows = new SymbolAxis(null, dots.stream().map(Dot::label).toArray(String[]::new));
    AxisLook.give(rows, theme);
    rows.setRange(new Range(-0.7, dots.size() - 0.3));
    rows.setInverted(true);
    rows.setGridBandsVisible(false);
    rows.setTickMarksVisible(false);
    XYPlot plot = new XYPlot(data, x, rows, new Renderer(dots, theme));
    LinePlot.bare(plot, theme);
    plot.setInsets(new RectangleInsets(4, 10, 2, 24));
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(theme.gridline());
    plot.setDomainGridlineStroke(plot.getRangeGridlineStroke());
    return plot;
  }

  /** Draws each dot in its style; one without an interval is hollow. */
  private static final class Renderer extends XYErrorRenderer {
    private static final long serialVersionUID = 1L;

    private final transient List<Dot> dots;
    private final Color paper;

    @SuppressWarnings("this-escape")
    Renderer(List<Dot> dots, Theme theme) {
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

    @Override
    public boolean equals(Object other) {
      return super.equals(other)
          && other instanceof Renderer that
          && dots.equals(that.dots)
          && paper.equals(that.paper);
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + dots.hashCode();
    }
  }
}

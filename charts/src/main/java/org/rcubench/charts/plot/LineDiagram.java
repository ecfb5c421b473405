package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * Lines with intervals, each labelled at one of its ends. A point without an interval is hollow.
 *
 * @param lines the lines
 * @param x the axis from left to right
 * @param y the axis on the side away from the labels
 * @param labels the column of labels
 * @param layers what lies over the lines and beneath them
 */
public record LineDiagram(
    List<Line> lines, Scale x, Scale y, EndLabels labels, List<PlotLayer> layers) implements Graph {
  /** The dataset of the lines; what lies beneath them has a higher number, JFreeChart's order. */
  static final int LINES = 0;

  /** Takes unmodifiable copies. */
  public LineDiagram {
    lines = List.copyOf(lines);
    layers = List.copyOf(layers);
  }

  /**
   * Lines with labels at their right ends.
   *
   * @param lines the lines
   * @param x the axis from left to right
   * @param y the axis at the left
   * @param layers what lies over the lines and beneath them
   */
  public LineDiagram(List<Line> lines, Scale x, Scale y, List<? extends PlotLayer> layers) {
    this(lines, x, y, EndLabels.of(lines, EndLabels.Side.RIGHT), List.copyOf(layers));
  }

  @Override
  public Graph on(Scale otherX, Scale otherY) {
    return new LineDiagram(lines, otherX, otherY, labels, layers);
  }

  @Override
  public XYPlot drawn(Theme theme) {
    XYPlot plot =
        new XYPlot(data(), x.drawn(theme), y.drawn(theme), new IntervalRenderer(lines, theme));
    labels.addTo(plot, theme);
    layers.forEach(layer -> layer.addTo(plot, theme));
    return Graph.bare(plot, theme);
  }

  private YIntervalSeriesCollection data() {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    for (Line line : lines) {
      YIntervalSeries series = new YIntervalSeries(line.strategy());
      line.points()
          .forEach(point -> series.add(point.x(), point.y().value(), point.low(), point.high()));
      data.addSeries(series);
    }
    return data;
  }

  /** Draws each strategy in its style. */
  private static final class IntervalRenderer extends XYErrorRenderer {
    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;
    private final Color paper;

    @SuppressWarnings("this-escape")
    IntervalRenderer(List<Line> lines, Theme theme) {
      this.lines = lines;
      this.paper = theme.background();
      setDrawXError(false);
      setErrorStroke(new BasicStroke(1.1f));
      setCapLength(5);
      setDefaultLinesVisible(true);
      setDefaultShapesVisible(true);
      setDrawSeriesLineAsPath(true);
      setUseFillPaint(true);
      setDrawOutlines(true);
      for (int i = 0; i < lines.size(); i++) {
        String strategy = lines.get(i).strategy();
        StrategyStyles.Style style = StrategyStyles.of(strategy);
        setSeriesPaint(i, theme.colour(strategy));
        setSeriesStroke(i, style.dash().stroke(style.width()));
        setSeriesShape(i, style.mark().shape());
        setSeriesOutlineStroke(i, new BasicStroke(1.2f));
      }
    }

    @Override
    public Paint getItemFillPaint(int series, int item) {
      return lines.get(series).points().get(item).y().hasInterval()
          ? getItemPaint(series, item)
          : paper;
    }
  }
}

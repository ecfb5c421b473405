package org.rcubench.charts.plot;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * Curves with so many points that few are marked, each over a band of its spread.
 *
 * @param curves the curves
 * @param x the axis from left to right
 * @param y the axis at the left
 */
public record CurveDiagram(List<Curve> curves, Scale x, Scale y) implements Graph {
  /** The dataset of the bands; that of the curves is {@link LineDiagram#LINES}. */
  static final int BANDS = 1;

  private static final int TRANSLUCENT = 38;

  /** Takes an unmodifiable copy of the curves. */
  public CurveDiagram {
    curves = List.copyOf(curves);
  }

  /**
   * A curve.
   *
   * @param strategy whose it is
   * @param points at least one
   * @param band the spread around it, as far as it is known
   */
  public record Curve(String strategy, List<CurvePoint> points, List<CurveInterval> band) {
    /** {@return the point of the greatest x} */
    public CurvePoint last() {
      return points.get(points.size() - 1);
    }
  }

  /**
   * A point of a curve.
   *
   * @param x where
   * @param y its value
   */
  public record CurvePoint(double x, double y) {}

  /**
   * A spread at one place.
   *
   * @param x where
   * @param low its lower end
   * @param high its upper end
   */
  public record CurveInterval(double x, double low, double high) {}

  @Override
  public Graph on(Scale otherX, Scale otherY) {
    return new CurveDiagram(curves, otherX, otherY);
  }

  @Override
  public XYPlot drawn(Theme theme) {
    XYSeriesCollection lines = new XYSeriesCollection();
    YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    XYLineAndShapeRenderer line = new SparselyMarked();
    DeviationRenderer band = new DeviationRenderer(false, false);
    line.setDrawSeriesLineAsPath(true);
    band.setAlpha(1);
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      StrategyStyles.Style style = StrategyStyles.of(curve.strategy());
      Color colour = theme.colour(curve.strategy());
      XYSeries points = new XYSeries(curve.strategy());
      curve.points().forEach(point -> points.add(point.x(), point.y()));
      lines.addSeries(points);
      line.setSeriesPaint(i, colour);
      line.setSeriesStroke(i, style.dash().stroke(style.width()));
      line.setSeriesShape(i, style.mark().shape());
      YIntervalSeries spread = new YIntervalSeries(curve.strategy());
      curve.band().forEach(at -> spread.add(at.x(), at.high(), at.low(), at.high()));
      bands.addSeries(spread);
      band.setSeriesFillPaint(
          i, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), TRANSLUCENT));
    }
    XYPlot plot = new XYPlot(lines, x.drawn(theme), y.drawn(theme), line);
    labels().addTo(plot, theme);
    plot.setDataset(BANDS, bands);
    plot.setRenderer(BANDS, band);
    Graph.bare(plot, theme).setDomainGridlinesVisible(true);
    return plot;
  }

  private EndLabels labels() {
    return new EndLabels(
        curves.stream()
            .map(
                curve ->
                    EndLabel.of(
                        curve.strategy(), curve.strategy(), curve.last().x(), curve.last().y()))
            .toList(),
        EndLabels.Side.RIGHT);
  }

  /** Marks a curve at the powers of ten and nowhere else: enough to tell it by its mark. */
  private static final class SparselyMarked extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    SparselyMarked() {
      super(true, true);
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
      double power = Math.log10(getPlot().getDataset(LineDiagram.LINES).getXValue(series, item));
      return power > 0.5 && Math.abs(power - Math.rint(power)) < 1e-9;
    }
  }
}

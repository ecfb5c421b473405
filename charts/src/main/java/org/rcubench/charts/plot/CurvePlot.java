package org.rcubench.charts.plot;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.theme.StrategyStyle;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/** A plot of curves with so many points that few are marked, each over a band of its spread. */
public final class CurvePlot {
  /** The dataset of the bands. */
  public static final int BANDS = 1;

  private static final int TRANSLUCENT = 38;

  private CurvePlot() {}

  /**
   * A curve.
   *
   * @param strategy whose it is
   * @param points at least one
   * @param band the spread around it, as far as it is known
   */
  public record Curve(String strategy, List<At> points, List<Between> band) {
    /** {@return the point of the greatest x} */
    public At last() {
      return points.get(points.size() - 1);
    }
  }

  /**
   * A point of a curve.
   *
   * @param x where
   * @param y its value
   */
  public record At(double x, double y) {}

  /**
   * A spread at one place.
   *
   * @param x where
   * @param low its lower end
   * @param high its upper end
   */
  public record Between(double x, double low, double high) {}

  /**
   * Draws curves.
   *
   * @param curves the curves
   * @param x the axis, its range set
   * @param y likewise
   * @param theme how they look
   * @return the plot
   */
  public static XYPlot of(List<Curve> curves, ValueAxis x, ValueAxis y, Theme theme) {
    XYSeriesCollection lines = new XYSeriesCollection();
    YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    XYLineAndShapeRenderer line = new SparselyMarked();
    DeviationRenderer band = new DeviationRenderer(false, false);
    line.setDrawSeriesLineAsPath(true);
    band.setAlpha(1);
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      StrategyStyle style = StrategyStyles.of(curve.strategy());
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
    EndLabels labels =
        new EndLabels(
            curves.stream().map(curve -> label(curve, theme)).toList(),
            EndLabels.Side.RIGHT,
            theme);
    XYPlot plot = LinePlot.of(lines, x, y, line, labels, theme);
    plot.setDataset(BANDS, bands);
    plot.setRenderer(BANDS, band);
    return plot;
  }

  private static EndLabel label(Curve curve, Theme theme) {
    StrategyStyle style = StrategyStyles.of(curve.strategy());
    return new EndLabel(
        curve.strategy(),
        curve.last().x(),
        curve.last().y(),
        theme.colour(curve.strategy()),
        style.dash().stroke(style.width()),
        Optional.of(style.mark().shape()));
  }

  /** Marks a curve at the powers of ten and nowhere else: enough to tell it by its mark. */
  private static final class SparselyMarked extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    SparselyMarked() {
      super(true, true);
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
      double power = Math.log10(getPlot().getDataset(LinePlot.LINES).getXValue(series, item));
      return power > 0.5 && Math.abs(power - Math.rint(power)) < 1e-9;
    }
  }
}

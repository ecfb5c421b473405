package org.rcubench.charts.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.theme.StrategyStyle;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/** Draws lines that a run did not measure: thin, faint, with small open marks. */
final class PublishedLines {
  /** Beneath the lines, the floor and the ideal line, which have lower numbers. */
  static final int DATASET = 3;

  private static final float WIDTH = 1.1f;
  private static final AffineTransform SMALL = AffineTransform.getScaleInstance(0.65, 0.65);

  private PublishedLines() {}

  static void addTo(XYPlot plot, List<PublishedLine> lines, Theme theme) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setUseFillPaint(true);
    renderer.setDefaultFillPaint(theme.background());
    renderer.setDrawOutlines(true);
    for (PublishedLine line : lines) {
      int series = data.getSeriesCount();
      XYSeries points = new XYSeries(line.label());
      line.places().forEach(place -> points.add(place.x(), place.y()));
      data.addSeries(points);
      StrategyStyle style = StrategyStyles.of(line.strategy());
      renderer.setSeriesPaint(series, colour(line, theme));
      renderer.setSeriesStroke(series, stroke(line));
      renderer.setSeriesShape(series, SMALL.createTransformedShape(style.mark().shape()));
      renderer.setSeriesOutlineStroke(series, new BasicStroke(1));
    }
    plot.setDataset(DATASET, data);
    plot.setRenderer(DATASET, renderer);
  }

  static EndLabel label(PublishedLine line, PublishedLine.Place end, Theme theme) {
    return new EndLabel(
        line.label(), end.x(), end.y(), colour(line, theme), stroke(line), Optional.empty());
  }

  static Color colour(PublishedLine line, Theme theme) {
    return theme.faint(theme.colour(line.strategy()));
  }

  private static BasicStroke stroke(PublishedLine line) {
    return StrategyStyles.of(line.strategy()).dash().stroke(WIDTH);
  }
}

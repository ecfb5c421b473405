package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * Lines that a run did not measure: thin, faint, with small open marks.
 *
 * @param lines the lines
 */
public record PublishedLines(List<PublishedLine> lines) implements PlotLayer {
  /** Beneath the lines, the floor and the ideal line, which have lower numbers. */
  static final int DATASET = 3;

  private static final AffineTransform SMALL = AffineTransform.getScaleInstance(0.65, 0.65);

  /** Takes an unmodifiable copy of the lines. */
  public PublishedLines {
    lines = List.copyOf(lines);
  }

  @Override
  public void addTo(XYPlot plot, Theme theme) {
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
      renderer.setSeriesPaint(series, line.colour(theme));
      renderer.setSeriesStroke(series, line.stroke());
      renderer.setSeriesShape(
          series, SMALL.createTransformedShape(StrategyStyles.of(line.strategy()).mark().shape()));
      renderer.setSeriesOutlineStroke(series, new BasicStroke(1));
    }
    plot.setDataset(DATASET, data);
    plot.setRenderer(DATASET, renderer);
  }
}

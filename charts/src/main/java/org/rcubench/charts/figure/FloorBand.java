package org.rcubench.charts.figure;

import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.theme.Theme;

/**
 * The band from the bottom of the plot up to what the empty harness loop costs: nothing in it is a
 * measurement of a section.
 */
final class FloorBand {
  static final int DATASET = 1;
  static final String LABEL = "floor: empty loop";

  private FloorBand() {}

  /**
   * Lays the band beneath the lines, from one edge of the plot to the other.
   *
   * @param floor the floor at each thread count, in their order
   */
  static void addTo(XYPlot plot, List<Point> floor, Theme theme) {
    if (floor.isEmpty()) {
      return;
    }
    Range x = plot.getDomainAxis().getRange();
    double bottom = plot.getRangeAxis().getLowerBound();
    YIntervalSeries band = new YIntervalSeries(LABEL);
    add(band, x.getLowerBound(), floor.get(0), bottom);
    floor.forEach(point -> add(band, point.x(), point, bottom));
    add(band, x.getUpperBound(), floor.get(floor.size() - 1), bottom);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(band);

    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(1);
    renderer.setSeriesFillPaint(0, theme.floor());
    plot.setDataset(DATASET, data);
    plot.setRenderer(DATASET, renderer);

    // On the right, clear of the break that an x axis may have on the left.
    double middle = Math.sqrt(bottom * floor.get(floor.size() - 1).high());
    XYTextAnnotation label = new XYTextAnnotation(LABEL + "  ", x.getUpperBound(), middle);
    label.setTextAnchor(TextAnchor.HALF_ASCENT_RIGHT);
    label.setFont(theme.typeface().regular(11));
    label.setPaint(theme.muted());
    plot.getRenderer(LinePlot.LINES).addAnnotation(label);
  }

  private static void add(YIntervalSeries band, double x, Point floor, double bottom) {
    band.add(x, floor.high(), bottom, floor.high());
  }
}

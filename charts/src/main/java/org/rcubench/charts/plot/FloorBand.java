package org.rcubench.charts.plot;

import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.theme.Theme;

/**
 * The band from the bottom of the plot up to what the empty harness loop costs: nothing in it is a
 * measurement of a section.
 */
public final class FloorBand {
  /** The dataset of the band, beneath the lines. */
  public static final int DATASET = 1;

  /** What is written into the band. */
  public static final String LABEL = "floor: empty loop";

  /** So far below any axis that the band reaches its bottom however it is widened. */
  private static final double FAR = 1e9;

  private FloorBand() {}

  /**
   * Lays the band beneath the lines, from one edge of the plot to the other. If the x axis is
   * widened, the band stays where the floor was measured.
   *
   * @param plot the plot, its axes set
   * @param floor the floor at each thread count, in their order
   * @param theme how it looks
   */
  public static void addTo(XYPlot plot, List<Point> floor, Theme theme) {
    if (floor.isEmpty()) {
      return;
    }
    double bottom = plot.getRangeAxis().getLowerBound() / FAR;
    YIntervalSeries band = new YIntervalSeries(LABEL);
    Range x = plot.getDomainAxis().getRange();
    add(band, x.getLowerBound(), floor.get(0), bottom);
    floor.forEach(point -> add(band, point.x(), point, bottom));
    Point last = floor.get(floor.size() - 1);
    add(band, x.getUpperBound(), last, bottom);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(band);

    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(1);
    renderer.setSeriesFillPaint(0, theme.floor());
    plot.setDataset(DATASET, data);
    plot.setRenderer(DATASET, renderer);
    plot.getRenderer(LinePlot.LINES)
        .addAnnotation(
            new FloorLabel(
                x.getUpperBound(),
                floor.stream().mapToDouble(Point::high).min().orElseThrow(),
                theme));
  }

  private static void add(YIntervalSeries band, double x, Point floor, double bottom) {
    band.add(x, floor.high(), bottom, floor.high());
  }
}

package org.rcubench.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.theme.Theme;

/**
 * The band from the bottom of the plot up to what the empty harness loop costs: nothing in it is a
 * measurement of a section.
 *
 * @param floor the floor at each thread count, in their order, at least one
 * @param reach from where to where the band goes; it stays there if the x axis is widened
 */
public record FloorBand(List<LinePoint> floor, Range reach) implements PlotLayer {
  /** The dataset of the band, beneath the lines. */
  static final int DATASET = 1;

  /** What is written into the band. */
  public static final String LABEL = "floor: empty loop";

  /** So far below any axis that the band reaches its bottom however it is widened. */
  private static final double FAR = 1e9;

  private static final double MARGIN = 7;

  /** Takes an unmodifiable copy of the floor. */
  public FloorBand {
    floor = List.copyOf(floor);
  }

  @Override
  public void addTo(XYPlot plot, Theme theme) {
    double bottom = plot.getRangeAxis().getLowerBound() / FAR;
    YIntervalSeries band = new YIntervalSeries(LABEL);
    add(band, reach.getLowerBound(), floor.get(0), bottom);
    floor.forEach(point -> add(band, point.x(), point, bottom));
    add(band, reach.getUpperBound(), floor.get(floor.size() - 1), bottom);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(band);
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(1);
    renderer.setSeriesFillPaint(0, theme.floor());
    plot.setDataset(DATASET, data);
    plot.setRenderer(DATASET, renderer);
    plot.getRenderer(LineDiagram.LINES)
        .addAnnotation(Painting.within((g2, drawn, area) -> paintLabel(g2, drawn, area, theme)));
  }

  private static void add(YIntervalSeries band, double x, LinePoint floor, double bottom) {
    band.add(x, floor.high(), bottom, floor.high());
  }

  /**
   * On the right, clear of the break that an x axis may have on the left, and halfway up the band
   * where it is lowest.
   */
  private void paintLabel(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, Theme theme) {
    double top = floor.stream().mapToDouble(LinePoint::high).min().orElseThrow();
    double upper = plot.getRangeAxis().valueToJava2D(top, dataArea, plot.getRangeAxisEdge());
    double right =
        plot.getDomainAxis()
            .valueToJava2D(reach.getUpperBound(), dataArea, plot.getDomainAxisEdge());
    g2.setFont(theme.typeface().regular(11));
    g2.setPaint(theme.muted());
    TextUtils.drawAlignedString(
        LABEL,
        g2,
        (float) (right - MARGIN),
        (float) ((upper + dataArea.getMaxY()) / 2),
        TextAnchor.HALF_ASCENT_RIGHT);
  }
}

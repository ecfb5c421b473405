package org.rcubench.charts.plot;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Something that is painted over the data when all ranges are known. */
final class Painting extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  private final transient Painter painter;
  private final boolean clipped;

  /** Paints. */
  @FunctionalInterface
  interface Painter {
    void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea);
  }

  private Painting(Painter painter, boolean clipped) {
    this.painter = painter;
    this.clipped = clipped;
  }

  /** Within the data area. */
  static Painting within(Painter painter) {
    return new Painting(painter, true);
  }

  /** At the edge of the data area and beyond: JFreeChart would cut labels in the margin off. */
  static Painting beyond(Painter painter) {
    return new Painting(painter, false);
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    if (clipped) {
      painter.paint(g2, plot, dataArea);
      return;
    }
    Shape clip = g2.getClip();
    g2.setClip(null);
    painter.paint(g2, plot, dataArea);
    g2.setClip(clip);
  }
}

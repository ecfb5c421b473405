package org.rcubench.charts.plot;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Something drawn at the edge of the data area and beyond: annotations are clipped to that area,
 * which would cut labels in the margin off.
 */
public abstract class Unclipped extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /**
   * Paints, beyond the edges of the data area too.
   *
   * @param g2 where
   * @param plot the plot that it belongs to
   * @param dataArea where the plot draws its data
   */
  public abstract void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea);

  @Override
  public final void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    Shape clip = g2.getClip();
    g2.setClip(null);
    paint(g2, plot, dataArea);
    g2.setClip(clip);
  }
}

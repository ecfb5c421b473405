package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.rcubench.charts.theme.Theme;

/** Two strokes across the x axis: here the scale is interrupted. */
public final class AxisBreak extends Unclipped {
  private static final long serialVersionUID = 1L;
  private static final double REACH = 5;
  private static final double APART = 5;

  private final double x;
  private final Color paper;
  private final Color ink;

  AxisBreak(double x, Theme theme) {
    this.x = x;
    this.paper = theme.background();
    this.ink = theme.muted();
  }

  /** {@return where on the axis it is} */
  public double x() {
    return x;
  }

  @Override
  public void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea) {
    double at = plot.getDomainAxis().valueToJava2D(x, dataArea, plot.getDomainAxisEdge());
    double y = dataArea.getMaxY();
    g2.setColor(paper);
    g2.fill(new Rectangle2D.Double(at - APART / 2, y - 2, APART, 4));
    g2.setColor(ink);
    g2.setStroke(new BasicStroke(1));
    for (double centre : new double[] {at - APART / 2, at + APART / 2}) {
      g2.draw(new Line2D.Double(centre - REACH / 2, y + REACH, centre + REACH / 2, y - REACH));
    }
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof AxisBreak that && x == that.x;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(x);
  }
}

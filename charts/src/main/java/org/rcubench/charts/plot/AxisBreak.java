package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.rcubench.charts.theme.Theme;

/**
 * Two strokes across the x axis: here the scale is interrupted.
 *
 * @param x where on the axis it is
 */
public record AxisBreak(double x) implements PlotLayer {
  private static final double REACH = 5;
  private static final double APART = 5;

  @Override
  public void addTo(XYPlot plot, Theme theme) {
    plot.getRenderer(LineDiagram.LINES)
        .addAnnotation(Painting.beyond((g2, drawn, area) -> paint(g2, drawn, area, theme)));
  }

  private void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, Theme theme) {
    double at = plot.getDomainAxis().valueToJava2D(x, dataArea, plot.getDomainAxisEdge());
    double y = dataArea.getMaxY();
    g2.setColor(theme.background());
    g2.fill(new Rectangle2D.Double(at - APART / 2, y - 2, APART, 4));
    g2.setColor(theme.muted());
    g2.setStroke(new BasicStroke(1));
    for (double centre : new double[] {at - APART / 2, at + APART / 2}) {
      g2.draw(new Line2D.Double(centre - REACH / 2, y + REACH, centre + REACH / 2, y - REACH));
    }
  }
}

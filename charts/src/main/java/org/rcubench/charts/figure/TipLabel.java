package org.rcubench.charts.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.rcubench.charts.theme.Theme;

/** The label of a line that ends inside the plot, beside its end, on paper of its own. */
final class TipLabel extends Unclipped {
  private static final long serialVersionUID = 1L;
  private static final float FONT_SIZE = 12;
  private static final double GAP = 8;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final transient EndLabel label;
  private final transient Theme theme;

  TipLabel(EndLabel label, Theme theme) {
    this.label = label;
    this.theme = theme;
  }

  EndLabel label() {
    return label;
  }

  @Override
  void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea) {
    Font font = theme.typeface().regular(FONT_SIZE);
    double x =
        plot.getDomainAxis().valueToJava2D(label.x(), dataArea, plot.getDomainAxisEdge()) + GAP;
    double y = plot.getRangeAxis().valueToJava2D(label.y(), dataArea, plot.getRangeAxisEdge());
    double width = font.getStringBounds(label.text(), MEASURE).getWidth();
    double height = FONT_SIZE * 1.1;
    g2.setColor(theme.background());
    g2.fill(new Rectangle2D.Double(x - 2, y - height / 2, width + 4, height));
    g2.setColor(theme.legible(label.colour()));
    g2.setFont(font);
    g2.drawString(label.text(), (float) x, (float) (y + FONT_SIZE * 0.34));
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof TipLabel that && label.equals(that.label);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + label.hashCode();
  }
}

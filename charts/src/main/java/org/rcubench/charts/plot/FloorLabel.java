package org.rcubench.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.rcubench.charts.theme.Theme;

/**
 * The words in the band of the floor: on the right, clear of the break that an x axis may have on
 * the left, and halfway up the band where it is lowest.
 */
final class FloorLabel extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 7;

  private final double right;
  private final double top;
  private final transient Theme theme;

  /**
   * The words.
   *
   * @param right where the band ends
   * @param top how high the band is where it is lowest
   */
  FloorLabel(double right, double top, Theme theme) {
    this.right = right;
    this.top = top;
    this.theme = theme;
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis x,
      ValueAxis y,
      int rendererIndex,
      PlotRenderingInfo info) {
    double upper = y.valueToJava2D(top, dataArea, plot.getRangeAxisEdge());
    g2.setFont(theme.typeface().regular(11));
    g2.setPaint(theme.muted());
    TextUtils.drawAlignedString(
        FloorBand.LABEL,
        g2,
        (float) (x.valueToJava2D(right, dataArea, plot.getDomainAxisEdge()) - MARGIN),
        (float) ((upper + dataArea.getMaxY()) / 2),
        TextAnchor.HALF_ASCENT_RIGHT);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof FloorLabel that
        && right == that.right
        && top == that.top;
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(right) + Double.hashCode(top);
  }
}

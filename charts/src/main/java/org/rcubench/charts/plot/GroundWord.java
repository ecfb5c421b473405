package org.rcubench.charts.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.rcubench.charts.theme.Theme;

/** A word at the top of tinted ground that reaches to the right edge, if there is room for it. */
public final class GroundWord extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 5;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final String word;
  private final double from;
  private final transient Theme theme;

  /**
   * The word.
   *
   * @param from where the ground begins
   */
  GroundWord(String word, double from, Theme theme) {
    this.word = word;
    this.from = from;
    this.theme = theme;
  }

  /**
   * Whether the word has room.
   *
   * @param plot the plot that it belongs to
   * @param dataArea where the plot draws its data
   * @return whether it is drawn
   */
  public boolean fits(XYPlot plot, Rectangle2D dataArea) {
    double start = plot.getDomainAxis().valueToJava2D(from, dataArea, plot.getDomainAxisEdge());
    return dataArea.getMaxX() - start >= bounds().getWidth() + 2 * MARGIN;
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
    if (!fits(plot, dataArea)) {
      return;
    }
    Rectangle2D bounds = bounds();
    double right = dataArea.getMaxX() - MARGIN;
    double top = dataArea.getMinY() + 3;
    // So that no gridline strikes the word through.
    g2.setPaint(theme.oversubscribedGround());
    g2.fill(
        new Rectangle2D.Double(
            right - bounds.getWidth(), top, bounds.getWidth(), bounds.getHeight()));
    g2.setFont(font());
    g2.setPaint(theme.muted());
    TextUtils.drawAlignedString(word, g2, (float) right, (float) top, TextAnchor.TOP_RIGHT);
  }

  private Rectangle2D bounds() {
    return font().getStringBounds(word, MEASURE);
  }

  private Font font() {
    return theme.typeface().regular(CoreMarkers.FONT_SIZE);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof GroundWord that
        && word.equals(that.word)
        && from == that.from;
  }

  @Override
  public int hashCode() {
    return 31 * word.hashCode() + Double.hashCode(from);
  }
}

package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.theme.Theme;

/** A diagram between two axes. */
public interface Graph extends Diagram {

  /** {@return the axis from left to right} */
  Scale x();

  /** {@return the axis at the side} */
  Scale y();

  /**
   * The same on other axes.
   *
   * @param x the axis from left to right
   * @param y the axis at the side
   * @return the graph
   */
  Graph on(Scale x, Scale y);

  @Override
  XYPlot drawn(Theme theme);

  /** A plot without what carries no number, and with lines across it at the ticks of y. */
  static XYPlot bare(XYPlot plot, Theme theme) {
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setDomainGridlinePaint(theme.gridline());
    plot.setDomainGridlineStroke(new BasicStroke(0.8f));
    plot.setRangeGridlinePaint(theme.gridline());
    plot.setRangeGridlineStroke(new BasicStroke(0.8f));
    plot.setRangeMinorGridlinesVisible(false);
    plot.setNoDataMessagePaint(new Color(0, true));
    return plot;
  }
}

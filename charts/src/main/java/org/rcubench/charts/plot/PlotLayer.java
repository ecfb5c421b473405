package org.rcubench.charts.plot;

import org.jfree.chart.plot.XYPlot;
import org.rcubench.charts.theme.Theme;

/** Something that lies over the lines of a plot, or beneath them. */
@FunctionalInterface
public interface PlotLayer {

  /**
   * Draws it with the lines.
   *
   * @param plot the plot, its axes set
   * @param theme how it looks
   */
  void addTo(XYPlot plot, Theme theme);
}

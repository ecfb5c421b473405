package org.rcubench.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Figures in cells of one size, row by row. */
public final class PanelPlot extends Plot {
  private static final long serialVersionUID = 1L;

  private final transient List<JFreeChart> panels;
  private final int columns;

  /**
   * Panels in rows, from the left and from the top.
   *
   * @param panels the panels, at least one
   * @param columns how many stand beside each other
   */
  public PanelPlot(List<JFreeChart> panels, int columns) {
    this.panels = List.copyOf(panels);
    this.columns = columns;
  }

  /** {@return the panels, in their order} */
  public List<JFreeChart> panels() {
    return panels;
  }

  /** {@return how many panels stand beside each other} */
  public int columns() {
    return columns;
  }

  /** {@return how many rows of panels there are} */
  public int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  /**
   * The cell of a panel.
   *
   * @param panel its number, from 0
   * @param area what all have
   * @return its part of that
   */
  public Rectangle2D cell(int panel, Rectangle2D area) {
    double width = area.getWidth() / columns;
    double height = area.getHeight() / rows();
    int column = panel % columns;
    int row = panel / columns;
    return new Rectangle2D.Double(
        area.getX() + column * width, area.getY() + row * height, width, height);
  }

  @Override
  public void draw(
      Graphics2D g2,
      Rectangle2D area,
      Point2D anchor,
      PlotState parentState,
      PlotRenderingInfo info) {
    for (int i = 0; i < panels.size(); i++) {
      panels.get(i).draw(g2, cell(i, area));
    }
  }

  @Override
  public String getPlotType() {
    return "panels";
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof PanelPlot that
        && panels.equals(that.panels)
        && columns == that.columns;
  }

  @Override
  public int hashCode() {
    return 31 * panels.hashCode() + columns;
  }
}

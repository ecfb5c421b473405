package org.rcubench.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.theme.Theme;

/**
 * Graphs beside each other in cells of one size, row by row, on the same axes where these mean the
 * same, so that the eye may compare positions.
 *
 * @param panels the graphs, from the left and from the top, at least one
 * @param columns how many stand beside each other
 * @param panelWidth how wide each is
 * @param height how high the figure is
 */
public record Panels(List<Panel> panels, int columns, int panelWidth, int height)
    implements Diagram {

  /**
   * One of several graphs.
   *
   * @param name its words
   * @param graph the graph
   */
  public record Panel(String name, Graph graph) {}

  /** Gives the graphs the same axes where they can share them. */
  public Panels {
    Optional<Scale> x = shared(panels, Graph::x);
    Optional<Scale> y = shared(panels, Graph::y);
    panels =
        panels.stream()
            .map(
                panel -> {
                  Graph graph = panel.graph();
                  return new Panel(
                      panel.name(), graph.on(x.orElseGet(graph::x), y.orElseGet(graph::y)));
                })
            .toList();
  }

  private static Optional<Scale> shared(List<Panel> panels, Function<Graph, Scale> which) {
    Optional<Scale> shared = Optional.of(which.apply(panels.get(0).graph()));
    for (Panel panel : panels) {
      shared = shared.flatMap(scale -> scale.joined(which.apply(panel.graph())));
    }
    return shared;
  }

  /** {@return what a reader must know of axes that are not the same, if anything} */
  public List<String> notes() {
    boolean x = shared(panels, Graph::x).isPresent();
    boolean y = shared(panels, Graph::y).isPresent();
    if (x && y) {
      return List.of();
    }
    String own = x ? "a y axis" : y ? "an x axis" : "axes";
    return List.of("Each panel has %s of its own: positions there do not compare".formatted(own));
  }

  /** {@return how many rows of panels there are} */
  public int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  @Override
  public Size size() {
    return new Size(Math.max(Size.USUAL.width(), columns * panelWidth), height);
  }

  @Override
  public Plot drawn(Theme theme) {
    List<XYPlot> plots = panels.stream().map(panel -> panel.graph().drawn(theme)).toList();
    alignSides(plots);
    List<JFreeChart> charts = new ArrayList<>();
    for (int i = 0; i < plots.size(); i++) {
      Panel panel = panels.get(i);
      charts.add(Sheet.panel(panel.name(), plots.get(i), panel.graph().key(), theme));
    }
    PanelPlot plot = new PanelPlot(charts);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    return plot;
  }

  /** Labels beside the plots take the same room in all, so that ticks stand above each other. */
  private static void alignSides(List<XYPlot> plots) {
    double left = widest(plots.stream(), RectangleInsets::getLeft);
    double right = widest(plots.stream(), RectangleInsets::getRight);
    for (XYPlot plot : plots) {
      RectangleInsets own = plot.getInsets();
      plot.setInsets(new RectangleInsets(own.getTop(), left, own.getBottom(), right));
    }
  }

  private static double widest(Stream<XYPlot> plots, ToDoubleFunction<RectangleInsets> side) {
    return plots.map(XYPlot::getInsets).mapToDouble(side).max().orElse(0);
  }

  /** The part of an area that a panel has. */
  Rectangle2D cell(int panel, Rectangle2D area) {
    double width = area.getWidth() / columns;
    double cellHeight = area.getHeight() / rows();
    int column = panel % columns;
    int row = panel / columns;
    return new Rectangle2D.Double(
        area.getX() + column * width, area.getY() + row * cellHeight, width, cellHeight);
  }

  /** Draws charts in their cells. */
  final class PanelPlot extends Plot {
    private static final long serialVersionUID = 1L;

    private final transient List<JFreeChart> charts;

    PanelPlot(List<JFreeChart> charts) {
      this.charts = charts;
    }

    List<JFreeChart> charts() {
      return charts;
    }

    @Override
    public void draw(
        Graphics2D g2,
        Rectangle2D area,
        Point2D anchor,
        PlotState parentState,
        PlotRenderingInfo info) {
      for (int i = 0; i < charts.size(); i++) {
        charts.get(i).draw(g2, cell(i, area));
      }
    }

    @Override
    public String getPlotType() {
      return "panels";
    }
  }
}

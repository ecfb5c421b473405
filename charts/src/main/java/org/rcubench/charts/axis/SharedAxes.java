package org.rcubench.charts.axis;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Gives panels the same axes where these mean the same, so that the eye may compare positions. */
public final class SharedAxes {
  private SharedAxes() {}

  /**
   * Widens axes to those of all panels together.
   *
   * @param plots at least one
   * @return what a reader must know, if anything
   */
  public static List<String> among(List<Plot> plots) {
    alignSides(plots);
    boolean x = share(plots, XYPlot::getDomainAxis);
    boolean y = share(plots, XYPlot::getRangeAxis);
    if (x && y) {
      return List.of();
    }
    String own = x ? "a y axis" : y ? "an x axis" : "axes";
    return List.of("Each panel has %s of its own: positions there do not compare".formatted(own));
  }

  /** Labels beside the plots take the same room in all, so that ticks stand above each other. */
  private static void alignSides(List<Plot> plots) {
    double left = widest(plots, RectangleInsets::getLeft);
    double right = widest(plots, RectangleInsets::getRight);
    for (Plot plot : plots) {
      RectangleInsets own = plot.getInsets();
      plot.setInsets(new RectangleInsets(own.getTop(), left, own.getBottom(), right));
    }
  }

  private static double widest(List<Plot> plots, ToDoubleFunction<RectangleInsets> side) {
    return plots.stream().map(Plot::getInsets).mapToDouble(side).max().orElse(0);
  }

  private static boolean share(List<Plot> plots, Function<XYPlot, ValueAxis> which) {
    if (!plots.stream().allMatch(XYPlot.class::isInstance)) {
      return false;
    }
    List<ValueAxis> axes = plots.stream().map(XYPlot.class::cast).map(which).toList();
    if (axes.stream().allMatch(TickedLogAxis.class::isInstance)) {
      return TickedLogAxis.share(axes.stream().map(TickedLogAxis.class::cast).toList());
    }
    if (axes.stream().allMatch(axis -> Objects.equals(axis, axes.get(0)))) {
      return true;
    }
    // A subclass may stand for something else than a number, such as a name.
    boolean linear =
        axes.stream().allMatch(axis -> axis != null && axis.getClass() == NumberAxis.class);
    return linear && shareLinear(axes);
  }

  private static boolean shareLinear(List<ValueAxis> axes) {
    if (axes.stream().map(ValueAxis::getLabel).map(Objects::toString).distinct().count() > 1) {
      return false;
    }
    Range all = axes.stream().map(ValueAxis::getRange).reduce(Range::combine).orElseThrow();
    axes.forEach(axis -> axis.setRange(all));
    return true;
  }
}

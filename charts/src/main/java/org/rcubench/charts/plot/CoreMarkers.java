package org.rcubench.charts.plot;

import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.rcubench.charts.theme.Dash;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Machine;

/**
 * Marks where the machine's processors are used up. Up to the line each thread has a core; on the
 * shaded ground threads wait for each other's time slices, which is another experiment. Between the
 * two, if the machine has simultaneous multithreading, threads share cores and the second line says
 * how many CPUs the operating system counts.
 */
public final class CoreMarkers {
  static final String OVERSUBSCRIBED = "oversubscribed";

  static final float FONT_SIZE = 11.5f;

  private CoreMarkers() {}

  /**
   * Marks them on the x axis, as far as it reaches.
   *
   * @param plot the plot, its x axis set
   * @param threads the thread counts that were measured, ascending
   * @param machine whose processors
   * @param theme how they look
   */
  public static void addTo(XYPlot plot, double[] threads, Machine machine, Theme theme) {
    double fewest = threads[0];
    double most = threads[threads.length - 1];
    int cores = machine.physicalCores();
    int processors = Math.max(cores, machine.logicalCores());
    boolean shaded = processors < most;
    if (shaded) {
      plot.addDomainMarker(shade(processors, theme), Layer.BACKGROUND);
      plot.getRenderer(LinePlot.LINES)
          .addAnnotation(new GroundWord(OVERSUBSCRIBED, processors, theme), Layer.BACKGROUND);
    }
    if (cores >= fewest && cores <= most) {
      // The words stand on the side of the line that has room for them.
      boolean onTheLeft = cores > fewest;
      String words = cores == 1 ? "1 core" : cores + " cores";
      plot.addDomainMarker(line(cores, words, onTheLeft, theme), Layer.BACKGROUND);
    }
    if (processors > cores && processors >= fewest && processors <= most) {
      plot.addDomainMarker(
          line(processors, processors + " CPUs", processors > fewest, theme), Layer.BACKGROUND);
    }
  }

  /** However far the axis reaches. */
  private static Marker shade(double from, Theme theme) {
    IntervalMarker shade = new IntervalMarker(from, Double.MAX_VALUE);
    shade.setPaint(theme.oversubscribed());
    shade.setAlpha(1);
    shade.setOutlinePaint(null);
    return shade;
  }

  private static Marker line(int at, String words, boolean onTheLeft, Theme theme) {
    ValueMarker line = new ValueMarker(at);
    line.setPaint(theme.muted());
    line.setStroke(Dash.SHORT.stroke(1));
    line.setAlpha(1);
    line.setLabel(words);
    line.setLabelFont(theme.typeface().regular(FONT_SIZE));
    line.setLabelPaint(theme.muted());
    // So that no gridline strikes the words through.
    line.setLabelBackgroundColor(theme.background());
    line.setLabelOffset(new RectangleInsets(3, 5, 3, 5));
    line.setLabelAnchor(onTheLeft ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(onTheLeft ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    return line;
  }
}

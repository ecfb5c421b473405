package org.rcubench.charts.figure;

import java.awt.Color;
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
final class CoreMarkers {
  static final String OVERSUBSCRIBED = "oversubscribed";

  private static final double ROOM_FOR_THE_WORD = 0.13;

  private CoreMarkers() {}

  /**
   * Marks them on the x axis, as far as it reaches.
   *
   * @param threads the thread counts that were measured, ascending
   */
  static void addTo(XYPlot plot, double[] threads, Machine machine, Theme theme) {
    double fewest = threads[0];
    double most = threads[threads.length - 1];
    int cores = machine.physicalCores();
    int processors = Math.max(cores, machine.logicalCores());
    boolean shaded = processors < most;
    if (shaded) {
      plot.addDomainMarker(
          shade(plot, Math.max(processors, plot.getDomainAxis().getLowerBound()), theme),
          Layer.BACKGROUND);
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

  private static Marker shade(XYPlot plot, double from, Theme theme) {
    IntervalMarker shade = new IntervalMarker(from, plot.getDomainAxis().getUpperBound());
    shade.setPaint(theme.oversubscribed());
    shade.setAlpha(1);
    shade.setOutlinePaint(null);
    if (LogRange.share(from, plot.getDomainAxis().getRange()) >= ROOM_FOR_THE_WORD) {
      letter(shade, OVERSUBSCRIBED, theme.oversubscribedGround(), theme);
    }
    shade.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    shade.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
    return shade;
  }

  private static Marker line(int at, String words, boolean onTheLeft, Theme theme) {
    ValueMarker line = new ValueMarker(at);
    line.setPaint(theme.muted());
    line.setStroke(Dash.SHORT.stroke(1));
    line.setAlpha(1);
    letter(line, words, theme.background(), theme);
    line.setLabelAnchor(onTheLeft ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(onTheLeft ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    return line;
  }

  private static void letter(Marker marker, String words, Color ground, Theme theme) {
    marker.setLabel(words);
    marker.setLabelFont(theme.typeface().regular(11.5f));
    marker.setLabelPaint(theme.muted());
    // So that no gridline strikes the words through.
    marker.setLabelBackgroundColor(ground);
    marker.setLabelOffset(new RectangleInsets(3, 5, 3, 5));
  }
}

package org.rcubench.charts.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.rcubench.charts.theme.Dash;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Machine;

/**
 * Marks where the machine's processors are used up, as far as a figure's threads reach. Up to the
 * line each thread has a core; on the shaded ground threads wait for each other's time slices,
 * which is another experiment. Between the two, if the machine has simultaneous multithreading,
 * threads share cores and the second line says how many CPUs the operating system counts.
 *
 * @param fewest the fewest threads that were measured
 * @param most the most
 * @param cores the cores
 * @param processors the CPUs that the operating system counts, at least the cores
 */
public record CoreMarkers(double fewest, double most, int cores, int processors)
    implements PlotLayer {
  private static final String OVERSUBSCRIBED = "oversubscribed";
  private static final float FONT_SIZE = 11.5f;
  private static final double MARGIN = 5;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /**
   * The markers of a machine.
   *
   * @param threads the thread counts that were measured, ascending
   * @param machine whose processors
   */
  public CoreMarkers(double[] threads, Machine machine) {
    this(
        threads[0],
        threads[threads.length - 1],
        machine.physicalCores(),
        Math.max(machine.physicalCores(), machine.logicalCores()));
  }

  @Override
  public void addTo(XYPlot plot, Theme theme) {
    if (processors < most) {
      plot.addDomainMarker(shade(theme), Layer.BACKGROUND);
      plot.getRenderer(LineDiagram.LINES)
          .addAnnotation(
              Painting.within((g2, drawn, area) -> paintWord(g2, drawn, area, theme)),
              Layer.BACKGROUND);
    }
    if (cores >= fewest && cores <= most) {
      String words = cores == 1 ? "1 core" : cores + " cores";
      plot.addDomainMarker(line(cores, words, theme), Layer.BACKGROUND);
    }
    if (processors > cores && processors >= fewest && processors <= most) {
      plot.addDomainMarker(line(processors, processors + " CPUs", theme), Layer.BACKGROUND);
    }
  }

  /** However far the axis reaches. */
  private Marker shade(Theme theme) {
    IntervalMarker shade = new IntervalMarker(processors, Double.MAX_VALUE);
    shade.setPaint(theme.oversubscribed());
    shade.setAlpha(1);
    shade.setOutlinePaint(null);
    return shade;
  }

  private Marker line(int at, String words, Theme theme) {
    // The words stand on the side of the line that has room for them.
    boolean onTheLeft = at > fewest;
    ValueMarker line = new ValueMarker(at, theme.muted(), Dash.SHORT.stroke(1));
    line.setAlpha(1);
    line.setLabel(words);
    line.setLabelFont(font(theme));
    line.setLabelPaint(theme.muted());
    // So that no gridline strikes the words through.
    line.setLabelBackgroundColor(theme.background());
    line.setLabelOffset(new RectangleInsets(3, 5, 3, 5));
    line.setLabelAnchor(onTheLeft ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(onTheLeft ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    return line;
  }

  /** Whether the shaded ground has room for a word. */
  boolean hasRoom(XYPlot plot, Rectangle2D dataArea, Theme theme) {
    double start =
        plot.getDomainAxis().valueToJava2D(processors, dataArea, plot.getDomainAxisEdge());
    return dataArea.getMaxX() - start >= wordBounds(theme).getWidth() + 2 * MARGIN;
  }

  private void paintWord(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, Theme theme) {
    if (!hasRoom(plot, dataArea, theme)) {
      return;
    }
    Rectangle2D bounds = wordBounds(theme);
    double right = dataArea.getMaxX() - MARGIN;
    double top = dataArea.getMinY() + 3;
    // So that no gridline strikes the word through.
    g2.setPaint(theme.oversubscribedGround());
    g2.fill(
        new Rectangle2D.Double(
            right - bounds.getWidth(), top, bounds.getWidth(), bounds.getHeight()));
    g2.setFont(font(theme));
    g2.setPaint(theme.muted());
    TextUtils.drawAlignedString(
        OVERSUBSCRIBED, g2, (float) right, (float) top, TextAnchor.TOP_RIGHT);
  }

  private static Rectangle2D wordBounds(Theme theme) {
    return font(theme).getStringBounds(OVERSUBSCRIBED, MEASURE);
  }

  private static Font font(Theme theme) {
    return theme.typeface().regular(FONT_SIZE);
  }
}

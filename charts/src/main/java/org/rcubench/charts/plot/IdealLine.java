package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.theme.Dash;
import org.rcubench.charts.theme.Theme;

/**
 * What readers could complete if they did not disturb each other: the throughput of one unprotected
 * thread times the threads, until the cores are used up.
 *
 * @param corners where the line may turn
 */
public record IdealLine(List<Corner> corners) implements PlotLayer {
  static final int DATASET = 2;
  private static final BasicStroke STROKE = Dash.DOT.stroke(1.3f);

  /**
   * A place where the line may turn.
   *
   * @param threads how many
   * @param throughput of all together
   */
  public record Corner(double threads, double throughput) {}

  /** Takes an unmodifiable copy of the corners. */
  public IdealLine {
    corners = List.copyOf(corners);
  }

  /**
   * The line over the thread counts of a figure.
   *
   * @param alone the throughput of one thread
   * @param threads the counts, ascending
   * @param cores how many the machine has
   * @return the line
   */
  public static IdealLine of(double alone, double[] threads, int cores) {
    double most = threads[threads.length - 1];
    return new IdealLine(
        DoubleStream.concat(Arrays.stream(threads), DoubleStream.of(cores))
            .filter(count -> count <= most)
            .sorted()
            .distinct()
            .mapToObj(count -> new Corner(count, alone * Math.min(count, cores)))
            .toList());
  }

  /** {@return how high it reaches, for the range of an axis} */
  public DoubleStream values() {
    return corners.stream().mapToDouble(Corner::throughput);
  }

  /** {@return its label} */
  public EndLabel label() {
    Corner last = corners.get(corners.size() - 1);
    return new EndLabel(
        "ideal", last.threads(), last.throughput(), Theme::muted, STROKE, Optional.empty());
  }

  @Override
  public void addTo(XYPlot plot, Theme theme) {
    XYSeries series = new XYSeries("ideal");
    corners.forEach(corner -> series.add(corner.threads(), corner.throughput()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, theme.muted());
    renderer.setSeriesStroke(0, STROKE);
    renderer.setDrawSeriesLineAsPath(true);
    plot.setDataset(DATASET, new XYSeriesCollection(series));
    plot.setRenderer(DATASET, renderer);
  }
}

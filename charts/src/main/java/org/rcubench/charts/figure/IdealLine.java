package org.rcubench.charts.figure;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.theme.Dash;
import org.rcubench.charts.theme.Theme;

/**
 * What readers could complete if they did not disturb each other: the throughput of one unprotected
 * thread times the threads, until the cores are used up.
 */
record IdealLine(List<Corner> corners) {
  static final int DATASET = 2;
  static final String LABEL = "ideal";
  private static final BasicStroke STROKE = Dash.DOT.stroke(1.3f);

  /** A place where the line may turn. */
  record Corner(double threads, double throughput) {}

  /** The line over the thread counts of a figure; empty if its one measured corner is missing. */
  static Optional<IdealLine> of(LineSet throughputs, int cores) {
    double[] threads = throughputs.positions();
    double most = threads[threads.length - 1];
    return throughputs
        .at("none", 1)
        .map(
            one ->
                new IdealLine(
                    DoubleStream.concat(Arrays.stream(threads), DoubleStream.of(cores))
                        .filter(count -> count <= most)
                        .sorted()
                        .distinct()
                        .mapToObj(
                            count -> new Corner(count, one.y().value() * Math.min(count, cores)))
                        .toList()));
  }

  DoubleStream values() {
    return corners.stream().mapToDouble(Corner::throughput);
  }

  void addTo(XYPlot plot, Theme theme) {
    XYSeries series = new XYSeries(LABEL);
    corners.forEach(corner -> series.add(corner.threads(), corner.throughput()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, theme.muted());
    renderer.setSeriesStroke(0, STROKE);
    renderer.setDrawSeriesLineAsPath(true);
    plot.setDataset(DATASET, new XYSeriesCollection(series));
    plot.setRenderer(DATASET, renderer);
  }

  EndLabel label(Theme theme) {
    Corner last = corners.get(corners.size() - 1);
    return new EndLabel(
        LABEL, last.threads(), last.throughput(), theme.muted(), STROKE, Optional.empty());
  }
}

package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalRenderer;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** A figure of a test, opened up. */
record Drawing(Figure.Drawn figure) {
  static final Theme THEME = Theme.light();

  static Drawing overhead(Run run) {
    return drawn(OverheadByThreads.of(run, THEME));
  }

  static Drawing throughput(Run run) {
    return drawn(ThroughputByThreads.of(run, THEME));
  }

  static Drawing bySectionLength(Run run) {
    return drawn(CostBySectionLength.of(run, THEME));
  }

  private static Drawing drawn(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Drawn.class);
    return new Drawing((Figure.Drawn) figure);
  }

  Numbers numbers() {
    return (Numbers) figure.table();
  }

  XYPlot plot() {
    return figure.chart().getXYPlot();
  }

  TickedLogAxis x() {
    return (TickedLogAxis) plot().getDomainAxis();
  }

  TickedLogAxis y() {
    return (TickedLogAxis) plot().getRangeAxis();
  }

  YIntervalSeriesCollection lines() {
    return (YIntervalSeriesCollection) plot().getDataset(LinePlot.LINES);
  }

  List<String> strategies() {
    return IntStream.range(0, lines().getSeriesCount())
        .mapToObj(i -> (String) lines().getSeriesKey(i))
        .toList();
  }

  int series(String strategy) {
    return strategies().indexOf(strategy);
  }

  double value(String strategy, int item) {
    return lines().getYValue(series(strategy), item);
  }

  boolean hollow(String strategy, int item) {
    return ((IntervalRenderer) plot().getRenderer(LinePlot.LINES)).isHollow(series(strategy), item);
  }

  EndLabels labels() {
    return annotation(EndLabels.class).get(0);
  }

  <T> List<T> annotation(Class<T> kind) {
    Collection<?> annotations =
        ((IntervalRenderer) plot().getRenderer(LinePlot.LINES)).getAnnotations();
    return annotations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Where the data area falls when the figure is drawn at its size. */
  Rectangle2D dataArea() {
    ChartRenderingInfo info = new ChartRenderingInfo();
    Graphics2D g2 = new BufferedImage(960, 600, BufferedImage.TYPE_INT_RGB).createGraphics();
    figure.chart().draw(g2, new Rectangle2D.Double(0, 0, 960, 600), info);
    g2.dispose();
    return info.getPlotInfo().getDataArea();
  }

  List<String> words() {
    return figure.chart().getSubtitles().stream()
        .map(title -> ((TextTitle) title).getText())
        .toList();
  }

  static List<String> labelled(TickedLogAxis axis) {
    return axis.ticks().stream().filter(tick -> !tick.isMinor()).map(AxisTick::label).toList();
  }

  static double[] values(TickedLogAxis axis) {
    return axis.ticks().stream().mapToDouble(AxisTick::value).toArray();
  }
}

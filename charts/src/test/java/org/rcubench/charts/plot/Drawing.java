package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.figure.CostBySectionLength;
import org.rcubench.charts.figure.CostByThreads;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.FigureKind;
import org.rcubench.charts.figure.ThroughputByThreads;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** A figure of lines of a test, opened up, and drawn once. */
public record Drawing(Figure.Drawable figure, JFreeChart chart) {
  public static final Theme THEME = Theme.light();

  public Drawing(Figure.Drawable figure) {
    this(figure, figure.draw(THEME));
  }

  public static Drawing overhead(Run run) {
    return of(CostByThreads.OVERHEAD, run);
  }

  public static Drawing throughput(Run run) {
    return of(ThroughputByThreads.KIND, run);
  }

  public static Drawing bySectionLength(Run run) {
    return of(CostBySectionLength.KIND, run);
  }

  /** The only figure of its kind. */
  public static Drawing of(FigureKind kind, Run run) {
    List<Figure> figures = kind.of(run);
    assertThat(figures).singleElement().isInstanceOf(Figure.Drawable.class);
    return new Drawing((Figure.Drawable) figures.get(0));
  }

  public Numbers numbers() {
    return (Numbers) figure.table();
  }

  public LineDiagram diagram() {
    return (LineDiagram) figure.diagram();
  }

  public XYPlot plot() {
    return chart.getXYPlot();
  }

  public LogScale x() {
    return (LogScale) diagram().x();
  }

  public LogScale y() {
    return (LogScale) diagram().y();
  }

  public List<String> strategies() {
    return diagram().lines().stream().map(Line::strategy).toList();
  }

  public Line line(String strategy) {
    return diagram().lines().get(strategies().indexOf(strategy));
  }

  public LinePoint point(String strategy, int item) {
    return line(strategy).points().get(item);
  }

  public double value(String strategy, int item) {
    return point(strategy, item).y().value();
  }

  public <L> List<L> layers(Class<L> kind) {
    return diagram().layers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<EndLabels.Placed> labels() {
    return diagram().labels().layout(plot(), dataArea(), THEME);
  }

  /** That no label of a line covers another. */
  public void labelsStandApart() {
    List<EndLabels.Placed> placed = labels();
    for (int i = 1; i < placed.size(); i++) {
      assertThat(placed.get(i).bounds().getMinY())
          .as("%s below %s", placed.get(i).label().text(), placed.get(i - 1).label().text())
          .isGreaterThanOrEqualTo(placed.get(i - 1).bounds().getMaxY() - 1e-6);
    }
  }

  /** Where the data area falls when the figure is drawn at its size. */
  Rectangle2D dataArea() {
    ChartRenderingInfo info = new ChartRenderingInfo();
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    chart.draw(g2, new Rectangle2D.Double(0, 0, 960, 600), info);
    g2.dispose();
    return info.getPlotInfo().getDataArea();
  }

  public List<String> words() {
    return chart.getSubtitles().stream().map(title -> ((TextTitle) title).getText()).toList();
  }

  public static List<String> labelled(Scale axis) {
    return ((LogScale) axis)
        .ticks().stream().filter(tick -> !tick.isMinor()).map(AxisTick::label).toList();
  }

  public static double[] values(LogScale axis) {
    return axis.ticks().stream().mapToDouble(AxisTick::value).toArray();
  }
}

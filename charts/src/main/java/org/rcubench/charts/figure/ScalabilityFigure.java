package org.rcubench.charts.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.selection.Speed;
import org.rcubench.charts.table.Decimal;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.table.Table;
import org.rcubench.charts.theme.StrategyStyle;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Scalability;
import org.rcubench.results.statistics.Subject;

/**
 * How many threads are worth how much: throughput in times what one thread would complete alone, as
 * measured and as the universal scalability law fits it.
 */
final class ScalabilityFigure {
  /** The dataset of the curves; that of the points is {@link LinePlot#LINES}. */
  static final int CURVES = 1;

  private static final String ID = "scalability";
  private static final String TITLE = "Scalability of empty sections";
  private static final int STEPS = 60;

  private ScalabilityFigure() {}

  /** The figure; empty if the run has too little for a fit, as the throughput's figure says. */
  static Optional<Figure> of(Run run, Theme theme) {
    if (ScalabilityFits.obstacle(run).isPresent()) {
      return Optional.empty();
    }
    ScalabilityFits fits = ScalabilityFits.of(run);
    if (fits.fitted().isEmpty()) {
      return Optional.of(new Figure.Absent(ID, TITLE, String.join("; ", fits.notes())));
    }
    int cores = run.environment().machine().physicalCores();
    List<Measurement> measured =
        Speed.throughputs(run, OverheadByThreads.WORKLOAD).stream()
            .filter(each -> each.subject().readers() <= cores)
            .filter(each -> fits.fitted().containsKey(each.subject().strategy()))
            .toList();
    LineSet set = LineSet.of(measured, Subject::readers, ThreadAxis::count);
    List<Line> points = set.lines().stream().map(line -> relative(line, fits)).toList();
    double[] threads = set.positions();
    double most = threads[threads.length - 1];
    Range y =
        LogRange.around(
            DoubleStream.concat(
                DoubleStream.of(1, most),
                points.stream()
                    .flatMap(line -> line.points().stream())
                    .flatMapToDouble(Point::ends)),
            4,
            0.05,
            0.05);
    List<EndLabel> labels =
        points.stream()
            .map(line -> label(line, fits.fitted().get(line.strategy()), theme))
            .toList();
    XYPlot plot =
        LinePlot.of(
            points,
            ThreadAxis.of(threads, theme),
            new TickedLogAxis("times what one thread completes alone", y, Decimal::round, theme),
            new EndLabels(labels, EndLabels.Side.RIGHT, theme),
            theme);
    XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer(LinePlot.LINES);
    IntStream.range(0, points.size())
        .forEach(i -> renderer.setSeriesLinesVisible(i, Boolean.FALSE));
    addCurves(plot, points, fits, threads, theme);

    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(points));
    notes.add("Curves: universal scalability law, fitted to the medians of forks up to the cores");
    notes.add("Contention and coherency are held at 0 where a free fit would make them negative");
    notes.add("Peak: the threads beyond which more complete less");
    notes.addAll(fits.notes());
    return Optional.of(
        new Figure.Drawn(
            ID,
            TITLE,
            description(fits),
            Sheet.of(plot, TITLE, run.environment(), notes, theme),
            table(fits),
            notes));
  }

  private static Line relative(Line line, ScalabilityFits fits) {
    double lambda = fits.fitted().get(line.strategy()).law().lambda();
    return new Line(
        line.strategy(),
        line.points().stream()
            .map(
                point ->
                    new Point(
                        point.x(),
                        new Estimate(
                            point.y().value() / lambda,
                            point.y().low() / lambda,
                            point.y().high() / lambda,
                            point.y().forks())))
            .toList());
  }

  private static EndLabel label(Line line, Scalability.Fitted fit, Theme theme) {
    EndLabel plain = EndLabel.of(line, line.last(), theme);
    String peak = fit.law().peak() > line.last().x() ? "" : ", peak " + peak(fit.law().peak());
    return new EndLabel(
        plain.text() + peak,
        plain.x(),
        fit.law().at(line.last().x()) / fit.law().lambda(),
        plain.colour(),
        plain.stroke(),
        plain.mark());
  }

  private static void addCurves(
      XYPlot plot, List<Line> points, ScalabilityFits fits, double[] threads, Theme theme) {
    XYSeriesCollection curves = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    double first = threads[0];
    double factor = threads[threads.length - 1] / first;
    for (Line line : points) {
      Scalability.Fitted fit = fits.fitted().get(line.strategy());
      XYSeries curve = new XYSeries(line.strategy());
      for (int step = 0; step <= STEPS; step++) {
        double count = first * Math.pow(factor, (double) step / STEPS);
        curve.add(count, fit.law().at(count) / fit.law().lambda());
      }
      StrategyStyle style = StrategyStyles.of(line.strategy());
      renderer.setSeriesPaint(curves.getSeriesCount(), theme.colour(line.strategy()));
      renderer.setSeriesStroke(curves.getSeriesCount(), style.dash().stroke(style.width()));
      curves.addSeries(curve);
    }
    XYSeries ideal = new XYSeries(IdealLine.LABEL);
    Arrays.stream(threads).forEach(count -> ideal.add(count, count));
    renderer.setSeriesPaint(curves.getSeriesCount(), theme.gridline());
    renderer.setSeriesStroke(curves.getSeriesCount(), new BasicStroke(3));
    curves.addSeries(ideal);
    plot.setDataset(CURVES, curves);
    plot.setRenderer(CURVES, renderer);
  }

  private static String peak(double threads) {
    return Double.isInfinite(threads) ? "none" : Decimal.round(Math.floor(threads));
  }

  private static String description(ScalabilityFits fits) {
    return "The universal scalability law as fitted to each strategy, with the threads beyond which"
        + " more complete less: "
        + String.join(
            ", ",
            fits.fitted().entrySet().stream()
                .map(entry -> entry.getKey() + " " + peak(entry.getValue().law().peak()))
                .toList())
        + ".";
  }

  private static Table table(ScalabilityFits fits) {
    return new Table.Plain(
        List.of(
            "strategy",
            "one thread, sections per us",
            "contention",
            "95% interval",
            "coherency",
            "95% interval",
            "peak, threads",
            "95% interval"),
        fits.fitted().entrySet().stream()
            .map(
                entry -> {
                  Scalability.Fitted fit = entry.getValue();
                  return List.of(
                      Table.Cell.of(entry.getKey()),
                      Numbers.value(fit.lambda()),
                      Numbers.value(fit.sigma()),
                      Numbers.interval(fit.sigma()),
                      Numbers.value(fit.kappa()),
                      Numbers.interval(fit.kappa()),
                      Table.Cell.of(peak(fit.law().peak()), fit.law().peak()),
                      Table.Cell.of(
                          peak(fit.peak().low()) + " to " + peak(fit.peak().high()),
                          fit.peak().low()));
                })
            .toList());
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/**
 * A figure of what an operation costs an updater, by a small count on the x axis. Counts stand at
 * equal steps, zero included, in their order.
 *
 * @param id the kind of figure
 * @param title what it shows
 * @param workload the workload
 * @param method the benchmark's method, for one workload measures several things
 * @param count what is counted, in words
 * @param axis the x axis in words
 * @param operation what an operation is
 */
record UpdaterFigure(
    String id,
    String title,
    String workload,
    String method,
    String count,
    String axis,
    String operation) {

  /**
   * The figure; empty if the run was about something else.
   *
   * @param callers how many update; any number if that is 0
   */
  Optional<Figure> of(Run run, ToDoubleFunction<Subject> position, int callers, Theme theme) {
    Measurements costs =
        run.measurements()
            .workload(workload)
            .method(method)
            .role(Sample.UPDATER)
            .metric("throughput")
            .where(subject -> callers == 0 || subject.updaters() == callers)
            .costs();
    if (costs.isEmpty()) {
      return Optional.empty();
    }
    LineSet set = LineSet.of(costs, position, this::counted);
    if (set.lines().isEmpty()) {
      return Optional.of(new Figure.Absent(id, title, Absence.of(workload, set)));
    }
    double[] counts = set.positions();
    List<Line> placed = set.lines().stream().map(line -> placed(line, counts)).toList();
    Range y = LogRange.around(set.points().flatMapToDouble(Point::ends), 10, 0.07, 0.07);
    XYPlot plot =
        LinePlot.of(
            placed,
            new TickedLogAxis(
                axis,
                LogRange.around(DoubleStream.of(place(0), place(counts.length - 1)), 2, 0.05, 0.03),
                ticks(counts),
                theme),
            new TickedLogAxis("time per " + operation, y, Format::roundTime, theme),
            EndLabels.right(placed, theme),
            theme);
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.add("Dashed: C");
    notes.addAll(set.notes());
    return Optional.of(
        new Figure.Drawn(
            id,
            title,
            Description.of("Nanoseconds per " + operation, set, this::counted),
            Sheet.of(plot, title, run.environment(), notes, theme),
            new Numbers(count, "ns per " + operation, set.rows()),
            notes));
  }

  private String counted(double number) {
    return Format.round(number) + " " + count;
  }

  private static Line placed(Line line, double[] counts) {
    return new Line(
        line.strategy(),
        line.points().stream()
            .map(point -> new Point(place(Arrays.binarySearch(counts, point.x())), point.y()))
            .toList());
  }

  private static List<AxisTick> ticks(double[] counts) {
    return IntStream.range(0, counts.length)
        .mapToObj(step -> new AxisTick(place(step), Format.round(counts[step])))
        .toList();
  }

  /** Powers of two are equal steps of a logarithmic axis. */
  private static double place(int step) {
    return Math.scalb(1.0, step);
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * How long one caller waits for a grace period: beside no reader, and beside readers whose sections
 * grow longer. The steps of the x axis are equal, in their order.
 *
 * @param id the figure's
 * @param statistic which of the latencies, in words
 * @param metric the same as samples have it
 */
record GraceBySectionLength(String id, String statistic, String metric) {
  private static final String METHOD = "await";
  private static final String READERS = "readers";
  private static final String LENGTH = "length";
  private static final double NO_READER = -1;

  /** The figure; empty if the run was about something else. */
  Optional<Figure> of(Run run, Theme theme) {
    Measurements measured =
        run.measurements()
            .workload(GracePeriodFigures.WORKLOAD)
            .method(METHOD)
            .role(Sample.UPDATER)
            .metric(metric)
            .updaters(1)
            .where(subject -> subject.number(LENGTH).orElse(-1) >= 0);
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    int readers = readers(measured, run.cores());
    Measurements shown =
        measured.where(subject -> subject.readers() == 0 || subject.readers() == readers);
    double[] lengths =
        shown.stream().mapToDouble(each -> length(each.subject())).sorted().distinct().toArray();
    LineSet set =
        LineSet.of(
            shown,
            subject -> Math.scalb(1.0, Arrays.binarySearch(lengths, length(subject))),
            place -> words(lengths[Math.getExponent(place)]));
    String title =
        "Waiting for a grace period by section length, %s, %s"
            .formatted(statistic, readers == 1 ? "1 reader" : readers + " readers");
    if (set.lines().isEmpty()) {
      return Optional.of(
          new Figure.Absent(id, title, Absence.of(GracePeriodFigures.WORKLOAD, set)));
    }
    Range y = LogRange.around(set.points().flatMapToDouble(Point::ends), 10, 0.07, 0.07);
    double last = Math.scalb(1.0, lengths.length - 1);
    XYPlot plot =
        LinePlot.of(
            set.lines(),
            new TickedLogAxis(
                "length of the readers' sections",
                LogRange.around(DoubleStream.of(lengths.length == 1 ? .5 : 1, last), 2, .05, .03),
                ticks(lengths),
                theme),
            new TickedLogAxis("latency of a grace period", y, Format::roundTime, theme),
            EndLabels.right(set.lines(), theme),
            theme);
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.add(
        "One caller; " + statistic + " of each iteration's calls, a look at the clock included");
    set.notes().stream().filter(note -> !note.startsWith("Left out")).forEach(notes::add);
    return Optional.of(
        new Figure.Drawn(
            id,
            title,
            Description.of(
                "Nanoseconds a caller waits",
                set,
                place -> words(lengths[Math.getExponent(place)])),
            Sheet.of(plot, title, run.environment(), notes, theme),
            table(set, lengths),
            notes));
  }

  /** The most readers that leave the caller a core, or the fewest if none do. */
  private static int readers(Measurements measured, int cores) {
    return measured
        .where(subject -> subject.readers() > 0)
        .atTheCores(cores - 1)
        .first()
        .map(each -> each.subject().readers())
        .orElse(0);
  }

  /** Without readers no section has a length, whatever the parameter says. */
  private static double length(Subject subject) {
    return subject.readers() == 0 ? NO_READER : subject.number(LENGTH).orElseThrow();
  }

  private static String words(double length) {
    return length == NO_READER ? "no " + READERS : Format.roundTime(length);
  }

  private static List<AxisTick> ticks(double[] lengths) {
    return IntStream.range(0, lengths.length)
        .mapToObj(step -> new AxisTick(Math.scalb(1.0, step), words(lengths[step])))
        .toList();
  }

  private static Table table(LineSet set, double[] lengths) {
    return new Table.Plain(
        List.of("strategy", "section", "ns", "95% interval", "forks"),
        set.rows().stream()
            .map(
                row -> {
                  double length = lengths[Math.getExponent(row.position())];
                  return List.of(
                      Table.Cell.of(row.strategy()),
                      Table.Cell.of(words(length), length),
                      Numbers.value(row.estimate()),
                      Numbers.interval(row.estimate()),
                      Table.Cell.of(
                          Integer.toString(row.estimate().forks()), row.estimate().forks()));
                })
            .toList());
  }
}

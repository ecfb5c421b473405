package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.plot.EqualSteps;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * How long one caller waits for a grace period: beside no reader, and beside readers whose sections
 * grow longer. The steps of the x axis are equal, in their order.
 */
public final class GraceBySectionLength {
  /** The kind: the median, and a figure of the worst of a hundred. */
  public static final FigureKind KIND =
      new FigureKind(
          "grace-period-by-section-length",
          "how long a grace period takes, by sections",
          GraceBySectionLength::of);

  static final String WORKLOAD = "grace-period";
  private static final String METHOD = "await";
  private static final String LENGTH = "length";
  private static final double NO_READER = -1;

  private GraceBySectionLength() {}

  private static List<Figure> of(Run run) {
    return Stream.concat(
            of(run, KIND.id(), "median", "latency.p50"),
            of(run, KIND.id() + "-p99", "99th percentile", "latency.p99"))
        .toList();
  }

  private static Stream<Figure> of(Run run, String id, String statistic, String metric) {
    Measurements measured =
        run.measurements()
            .workload(WORKLOAD)
            .method(METHOD)
            .role(Sample.UPDATER)
            .metric(metric)
            .updaters(1)
            .where(subject -> subject.number(LENGTH).orElse(-1) >= 0);
    if (measured.isEmpty()) {
      return Stream.empty();
    }
    int readers = readers(measured, run.cores());
    Measurements shown =
        measured.where(subject -> subject.readers() == 0 || subject.readers() == readers);
    LineSet set = LineSet.of(shown, GraceBySectionLength::length, GraceBySectionLength::words);
    String title =
        "Waiting for a grace period by section length, %s, %s"
            .formatted(statistic, Format.count(readers, "reader"));
    if (set.lines().isEmpty()) {
      return Stream.of(new Figure.Absent(id, title, set.absence(WORKLOAD)));
    }
    EqualSteps lengths =
        EqualSteps.of(shown.stream().mapToDouble(each -> length(each.subject())).toArray());
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.add(
        "One caller; " + statistic + " of each iteration's calls, a look at the clock included");
    set.notes().stream().filter(note -> !note.startsWith("Left out")).forEach(notes::add);
    return Stream.of(
        new Figure.Drawable(
            id,
            title,
            Figure.provenance(run.environment()),
            set.description("Nanoseconds a caller waits"),
            new LineDiagram(
                set.lines().stream().map(line -> line.placed(lengths::place)).toList(),
                lengths.axis("length of the readers' sections", GraceBySectionLength::words),
                new LogScale(
                    "latency of a grace period",
                    LogRange.around(set.ends(), 10, 0.07, 0.07),
                    Format::roundTime),
                List.of()),
            table(set),
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
    return length == NO_READER ? "no readers" : Format.roundTime(length);
  }

  private static Table table(LineSet set) {
    return new Table.Plain(
        List.of("strategy", "section", "ns", "95% interval", "forks"),
        set.rows().stream()
            .map(
                row ->
                    List.of(
                        Table.Cell.of(row.strategy()),
                        Table.Cell.of(words(row.position()), row.position()),
                        Numbers.value(row.estimate()),
                        Numbers.interval(row.estimate()),
                        Table.Cell.of(
                            Integer.toString(row.estimate().forks()), row.estimate().forks())))
            .toList());
  }
}

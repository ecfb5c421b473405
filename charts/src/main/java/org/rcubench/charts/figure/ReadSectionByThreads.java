package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/** What a section of the library costs by an explicit handle, beside liburcu and the controls. */
final class ReadSectionByThreads {
  static final String WORKLOAD = "read-section";
  private static final String ID = "read-section-by-threads";
  private static final String TITLE =
      "Read section of the library, beside liburcu in C, by threads";

  /** The same sections by a handle that is looked up each time, which would hide those without. */
  private static final String LOOKED_UP = ".threadLocal";

  private ReadSectionByThreads() {}

  /** The figure; empty if the run was about something else. */
  static Optional<Figure> of(Run run, Theme theme) {
    List<Measurement> costs =
        Speed.costs(run, WORKLOAD).stream()
            .filter(cost -> !cost.subject().benchmark().endsWith(LOOKED_UP))
            .toList();
    if (costs.isEmpty()) {
      return Optional.empty();
    }
    LineSet set = LineSet.of(costs, Subject::readers, OverheadByThreads::threads);
    if (set.lines().isEmpty()) {
      return Optional.of(new Figure.Absent(ID, TITLE, Absence.of(WORKLOAD, set)));
    }
    double[] threads = set.positions();
    Range y =
        LogRange.around(
            set.points().flatMapToDouble(point -> DoubleStream.of(point.low(), point.high())),
            10,
            0.07,
            0.07);
    XYPlot plot =
        LinePlot.of(
            set.lines(),
            OverheadByThreads.threadAxis(threads, theme),
            new TickedLogAxis(
                "time per section, each thread",
                y,
                DecadeTicks.within(y, Decimal::duration),
                theme),
            EndLabels.right(set.lines(), theme),
            theme);
    CoreMarkers.addTo(plot, threads, run.environment().machine(), theme);

    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.add(
        "Dashed: C. Loops of sections in both; none and c-none are the same without a section");
    notes.addAll(set.notes());
    List<Numbers.Row> rows = set.rows();
    return Optional.of(
        new Figure.Drawn(
            ID,
            TITLE,
            Description.of("Nanoseconds per section", set, OverheadByThreads::threads),
            Sheet.of(plot, TITLE, run.environment(), notes, theme),
            new Numbers("threads", "ns per section", rows),
            notes));
  }
}

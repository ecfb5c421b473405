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
    Floor floor = Floor.of(run);
    double[] threads = set.positions();
    Range y =
        LogRange.around(
            DoubleStream.concat(
                set.points().flatMapToDouble(point -> DoubleStream.of(point.low(), point.high())),
                floor.points().stream().mapToDouble(Point::high)),
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
    FloorBand.addTo(plot, floor.points(), theme);
    CoreMarkers.addTo(plot, threads, run.environment().machine(), theme);

    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.add("Dashed: C. The floor is the JVM's; c-none is the plain read of C");
    notes.addAll(set.notes());
    notes.addAll(floor.notes());
    List<Numbers.Row> rows = new ArrayList<>(set.rows());
    rows.addAll(floor.rows());
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

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Subject;

/** The figure: what entering and leaving a section costs a reader, the more readers there are. */
final class OverheadByThreads {
  static final String WORKLOAD = "empty-section";
  private static final String ID = "overhead-by-threads";
  private static final String TITLE = "Read-side overhead of an empty section, by threads";
  private static final double FLOOR_SHARE = 0.07;
  private static final double HEADROOM = 0.07;

  private OverheadByThreads() {}

  static Figure of(Run run, Theme theme) {
    LineSet set =
        LineSet.of(Speed.costs(run, WORKLOAD), Subject::readers, OverheadByThreads::threads);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(ID, TITLE, Absence.of(WORKLOAD, set));
    }
    Floor floor = Floor.of(run);
    double[] threads = set.positions();
    Range y =
        LogRange.around(
            DoubleStream.concat(
                set.points().flatMapToDouble(point -> DoubleStream.of(point.low(), point.high())),
                floor.points().stream().mapToDouble(Point::high)),
            10,
            FLOOR_SHARE,
            HEADROOM);
    XYPlot plot =
        LinePlot.of(
            set.lines(),
            threadAxis(threads, theme),
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
    notes.addAll(set.notes());
    notes.addAll(floor.notes());
    List<Numbers.Row> rows = new ArrayList<>(set.rows());
    rows.addAll(floor.rows());
    return new Figure.Drawn(
        ID,
        TITLE,
        Description.of("Nanoseconds per empty section", set, OverheadByThreads::threads),
        Sheet.of(plot, TITLE, run.environment(), notes, theme),
        new Numbers("threads", "ns per section", rows),
        notes);
  }

  static TickedLogAxis threadAxis(double[] threads, Theme theme) {
    // A lone thread count is placed near the labels, as the last of several would be.
    double first = threads.length == 1 ? threads[0] / 2 : threads[0];
    return new TickedLogAxis(
        "reader threads",
        LogRange.around(DoubleStream.of(first, threads[threads.length - 1]), 2, 0.05, 0.03),
        ThreadTicks.at(threads),
        theme);
  }

  static String threads(double count) {
    return count == 1 ? "1 thread" : Decimal.round(count) + " threads";
  }
}

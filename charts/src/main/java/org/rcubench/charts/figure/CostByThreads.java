package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.CoreMarkers;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.FloorBand;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/**
 * A figure of what a section costs a reader, the more readers there are.
 *
 * @param id the kind of figure
 * @param title what it shows
 * @param workload the workload
 * @param section what a section is called in the description
 */
record CostByThreads(String id, String title, String workload, String section) {

  /**
   * The figure.
   *
   * @param costs what the lines are drawn through
   * @param floor what lies beneath them
   * @param particular what a reader must know of this kind of figure
   */
  Figure of(Run run, List<Measurement> costs, Floor floor, List<String> particular, Theme theme) {
    LineSet set = LineSet.of(costs, Subject::readers, ThreadAxis::count);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(id, title, Absence.of(workload, set));
    }
    double[] threads = set.positions();
    Range y =
        LogRange.around(
            DoubleStream.concat(
                set.points().flatMapToDouble(Point::ends),
                floor.points().stream().mapToDouble(Point::high)),
            10,
            0.07,
            0.07);
    XYPlot plot =
        LinePlot.of(
            set.lines(),
            ThreadAxis.of(threads, theme),
            new TickedLogAxis("time per section, each thread", y, Format::roundTime, theme),
            EndLabels.right(set.lines(), theme),
            theme);
    FloorBand.addTo(plot, floor.points(), theme);
    CoreMarkers.addTo(plot, threads, run.environment().machine(), theme);

    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.addAll(particular);
    notes.addAll(set.notes());
    notes.addAll(floor.notes());
    List<Numbers.Row> rows = new ArrayList<>(set.rows());
    rows.addAll(floor.rows());
    return new Figure.Drawn(
        id,
        title,
        Description.of("Nanoseconds per " + section, set, ThreadAxis::count),
        Sheet.of(plot, title, run.environment(), notes, theme),
        new Numbers("threads", "ns per section", rows),
        notes);
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.CoreMarkers;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/** How many sections all readers complete together, beside what they could without protection. */
final class ThroughputByThreads {
  private static final String ID = "throughput-by-threads";
  private static final String TITLE = "Throughput of empty sections, all threads together";

  private ThroughputByThreads() {}

  static Figure of(Run run, Theme theme) {
    String workload = OverheadByThreads.WORKLOAD;
    LineSet set =
        LineSet.of(
            run.measurements().workload(workload).updaters(0).throughputs(),
            Subject::readers,
            ThreadAxis::count);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(ID, TITLE, Absence.of(workload, set));
    }
    double[] threads = set.positions();
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    Optional<IdealLine> ideal = IdealLine.of(set, run.environment().machine().physicalCores());
    notes.add(
        ideal.isPresent()
            ? "Ideal: none with 1 thread, times the threads, up to the cores"
            : "No ideal line is drawn: none with 1 thread was not measured");
    notes.addAll(set.notes());

    Range y =
        LogRange.around(
            DoubleStream.concat(
                set.points().flatMapToDouble(Point::ends),
                ideal.stream().flatMapToDouble(IdealLine::values)),
            10,
            0.05,
            0.09);
    List<EndLabel> labels = new ArrayList<>();
    set.lines().forEach(line -> labels.add(EndLabel.of(line, line.last(), theme)));
    ideal.ifPresent(line -> labels.add(line.label(theme)));
    XYPlot plot =
        LinePlot.of(
            set.lines(),
            ThreadAxis.of(threads, theme),
            new TickedLogAxis("sections per microsecond", y, Format::round, theme),
            new EndLabels(labels, EndLabels.Side.RIGHT, theme),
            theme);
    ideal.ifPresent(line -> line.addTo(plot, theme));
    CoreMarkers.addTo(plot, threads, run.environment().machine(), theme);
    return new Figure.Drawn(
        ID,
        TITLE,
        Description.of("Empty sections per microsecond", set, ThreadAxis::count),
        Sheet.of(plot, TITLE, run.environment(), notes, theme),
        new Numbers("threads", "sections per us", set.rows()),
        notes);
  }
}

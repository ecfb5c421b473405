package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.plot.CoreMarkers;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IdealLine;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.plot.PlotLayer;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/** How many sections all readers complete together, beside what they could without protection. */
public final class ThroughputByThreads {
  /** The kind. */
  public static final FigureKind KIND =
      new FigureKind(
          "throughput-by-threads",
          "sections of all readers together, and the ideal",
          run -> List.of(of(run)));

  private static final String TITLE = "Throughput of empty sections, all threads together";

  private ThroughputByThreads() {}

  private static Figure of(Run run) {
    String workload = CostByThreads.EMPTY_SECTION;
    LineSet set =
        LineSet.of(
            run.measurements().workload(workload).updaters(0).throughputs(),
            Subject::readers,
            ThreadAxis::count);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(KIND.id(), TITLE, set.absence(workload));
    }
    double[] threads = set.positions();
    Machine machine = run.environment().machine();
    Optional<IdealLine> ideal =
        set.at("none", 1)
            .map(one -> IdealLine.of(one.y().value(), threads, machine.physicalCores()));
    LogScale y =
        new LogScale(
            "sections per microsecond",
            LogRange.around(
                DoubleStream.concat(set.ends(), ideal.stream().flatMapToDouble(IdealLine::values)),
                10,
                0.05,
                0.09),
            Format::round);
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.add(
        ideal.isPresent()
            ? "Ideal: none with 1 thread, times the threads, up to the cores"
            : "No ideal line is drawn: none with 1 thread was not measured");
    notes.addAll(set.notes());
    return new Figure.Drawable(
        KIND.id(),
        TITLE,
        Figure.provenance(run.environment()),
        set.description("Empty sections per microsecond"),
        new LineDiagram(
            set.lines(),
            ThreadAxis.of(threads),
            y,
            EndLabels.of(set.lines(), EndLabels.Side.RIGHT)
                .with(ideal.stream().map(IdealLine::label).toList()),
            Stream.<PlotLayer>concat(ideal.stream(), Stream.of(new CoreMarkers(threads, machine)))
                .toList()),
        new Numbers("threads", "sections per us", set.rows()),
        notes);
  }
}

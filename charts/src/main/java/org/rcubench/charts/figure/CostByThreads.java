package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.plot.CoreMarkers;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/** What entering and leaving a section costs a reader, the more readers there are. */
public final class CostByThreads {
  static final String EMPTY_SECTION = "empty-section";

  /** The figure. */
  public static final FigureKind OVERHEAD =
      new FigureKind(
          "overhead-by-threads",
          "the figure: what an empty section costs a reader",
          CostByThreads::overhead);

  /** The same of the library alone. */
  public static final FigureKind READ_SECTION =
      new FigureKind(
          "read-section-by-threads",
          "sections of the library, beside liburcu in C",
          CostByThreads::readSection);

  private static final String LIBRARY_SECTION = "read-section";

  /** The same sections by a handle that is looked up each time, which would hide those without. */
  private static final String LOOKED_UP = "threadLocal";

  private CostByThreads() {}

  private static List<Figure> overhead(Run run) {
    return List.of(
        of(
            OVERHEAD.id(),
            "Read-side overhead of an empty section, by threads",
            run,
            EMPTY_SECTION,
            "empty section",
            run.measurements().workload(EMPTY_SECTION).updaters(0).costs(),
            Floor.of(run),
            List.of()));
  }

  private static List<Figure> readSection(Run run) {
    List<Measurement> costs =
        run.measurements()
            .workload(LIBRARY_SECTION)
            .updaters(0)
            .where(subject -> !subject.method().equals(LOOKED_UP))
            .costs();
    return costs.isEmpty()
        ? List.of()
        : List.of(
            of(
                READ_SECTION.id(),
                "Read section of the library, beside liburcu in C, by threads",
                run,
                LIBRARY_SECTION,
                "section",
                costs,
                Floor.none(),
                List.of(
                    "Dashed: C. Loops of sections in both; none and c-none are the same without a"
                        + " section")));
  }

  private static Figure of(
      String id,
      String title,
      Run run,
      String workload,
      String section,
      List<Measurement> costs,
      Floor floor,
      List<String> particular) {
    LineSet set = LineSet.of(costs, Subject::readers, ThreadAxis::count);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(id, title, set.absence(workload));
    }
    double[] threads = set.positions();
    LogScale x = ThreadAxis.of(threads);
    LogScale y =
        new LogScale(
            "time per section, each thread",
            LogRange.around(DoubleStream.concat(set.ends(), floor.highs()), 10, 0.07, 0.07),
            Format::roundTime);
    CoreMarkers cores = new CoreMarkers(threads, run.environment().machine());
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.addAll(particular);
    notes.addAll(set.notes());
    notes.addAll(floor.notes());
    return new Figure.Drawable(
        id,
        title,
        Figure.provenance(run.environment()),
        set.description("Nanoseconds per " + section),
        new LineDiagram(
            set.lines(),
            x,
            y,
            Stream.concat(floor.band(x.range()).stream(), Stream.of(cores)).toList()),
        new Numbers(
            "threads",
            "ns per section",
            Stream.concat(set.rows().stream(), floor.rows().stream()).toList()),
        notes);
  }
}

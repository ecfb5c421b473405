package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.plot.PlotLayer;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/**
 * Where locks catch up: what a section costs the longer it is. The lines run together as they go
 * right, so they are labelled on the left, where they stand apart.
 */
public final class CostBySectionLength {
  /** The kind. */
  public static final FigureKind KIND =
      new FigureKind("cost-by-section-length", "where locks catch up", run -> List.of(of(run)));

  private static final String WORKLOAD = "section-length";
  private static final String PARAMETER = "length";
  private static final String TITLE = "Cost of a section by its length";

  private CostBySectionLength() {}

  private static Figure of(Run run) {
    Measurements measured =
        run.measurements()
            .workload(WORKLOAD)
            .updaters(0)
            .where(subject -> subject.number(PARAMETER).orElse(-1) >= 0)
            .costs();
    if (measured.isEmpty()) {
      return new Figure.Absent(
          KIND.id(),
          TITLE,
          "the run did not measure how fast the workload %s is at any %s"
              .formatted(WORKLOAD, PARAMETER));
    }
    Measurements shown = measured.atTheCores(run.cores());
    int readers = shown.get(0).subject().readers();
    LineSet set = LineSet.of(shown, CostBySectionLength::length, Format::roundTime);
    String title = "%s, %s".formatted(TITLE, Format.count(readers, "reader thread"));
    if (set.lines().isEmpty()) {
      return new Figure.Absent(KIND.id(), title, set.absence(WORKLOAD));
    }
    LengthScale lengths =
        LengthScale.of(measured.stream().mapToDouble(each -> length(each.subject())).toArray());
    LogScale x = lengths.axis("length of the section", Format::roundTime);
    Floor floor = Floor.of(run).at(readers);
    LogScale y =
        new LogScale(
            "time per section, each thread",
            LogRange.around(DoubleStream.concat(set.ends(), floor.highs()), 10, 0.06, 0.04),
            Format::roundTime);
    List<Line> lines = set.lines().stream().map(line -> line.placed(lengths::place)).toList();
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(lines));
    if (readers > run.cores()) {
      notes.add("More threads than cores: nothing was measured with fewer");
    }
    notes.addAll(set.notes());
    return new Figure.Drawable(
        KIND.id(),
        title,
        Figure.provenance(run.environment()),
        set.description("Nanoseconds per section"),
        new LineDiagram(
            lines,
            x,
            y,
            EndLabels.of(lines, EndLabels.Side.LEFT),
            Stream.<PlotLayer>concat(lengths.breaks().stream(), floor.band(x.range()).stream())
                .toList()),
        new Numbers("section, ns", "ns per section", set.rows()),
        notes);
  }

  private static double length(Subject subject) {
    return subject.number(PARAMETER).orElseThrow();
  }
}

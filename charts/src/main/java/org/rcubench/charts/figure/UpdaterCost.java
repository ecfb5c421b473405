package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
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

/** What RCU costs those who update, in Java and in C, by a small count, which may be 0. */
public final class UpdaterCost {
  /** Waiting for a grace period. */
  public static final FigureKind SYNCHRONIZE =
      new FigureKind(
          "grace-period-latency", "what synchronize costs, by readers", UpdaterCost::synchronize);

  /** Deferring work. */
  public static final FigureKind CALLBACK =
      new FigureKind(
          "callback-cost", "what a callback costs, by enqueuing threads", UpdaterCost::callback);

  private UpdaterCost() {}

  private static List<Figure> synchronize(Run run) {
    Measurements costs = ofUpdaters(run, "synchronize", "synchronize").updaters(1).costs();
    return of(
        SYNCHRONIZE.id(),
        "Latency of synchronize, by readers, 1 caller",
        run,
        costs,
        Subject::readers,
        "readers",
        "readers that spin meanwhile",
        "synchronize");
  }

  private static List<Figure> callback(Run run) {
    return of(
        CALLBACK.id(),
        "Callbacks through a barrier, by enqueuing threads",
        run,
        ofUpdaters(run, "call-throughput", "call").costs(),
        Subject::updaters,
        "threads",
        "threads that enqueue",
        "callback, each thread");
  }

  private static Measurements ofUpdaters(Run run, String workload, String method) {
    return run.measurements()
        .workload(workload)
        .method(method)
        .role(Sample.UPDATER)
        .metric("throughput");
  }

  private static List<Figure> of(
      String id,
      String title,
      Run run,
      Measurements costs,
      ToDoubleFunction<Subject> position,
      String count,
      String axis,
      String operation) {
    if (costs.isEmpty()) {
      return List.of();
    }
    LineSet set = LineSet.of(costs, position, number -> Format.round(number) + " " + count);
    if (set.lines().isEmpty()) {
      return List.of(new Figure.Absent(id, title, set.absence(costs.get(0).subject().workload())));
    }
    EqualSteps counts = EqualSteps.of(set.positions());
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.add("Dashed: C");
    notes.addAll(set.notes());
    return List.of(
        new Figure.Drawable(
            id,
            title,
            Figure.provenance(run.environment()),
            set.description("Nanoseconds per " + operation),
            new LineDiagram(
                set.lines().stream().map(line -> line.placed(counts::place)).toList(),
                counts.axis(axis, Format::round),
                new LogScale(
                    "time per " + operation,
                    LogRange.around(set.ends(), 10, 0.07, 0.07),
                    Format::roundTime),
                List.of()),
            new Numbers(count, "ns per " + operation, set.rows()),
            notes));
  }
}

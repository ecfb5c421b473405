package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;

/** What there is to gain: the empty section of each strategy beside that of the JDK's own lock. */
public final class SpeedUpOverRwlock {
  /** The kind. */
  public static final FigureKind KIND =
      new FigureKind(
          "speed-up-over-rwlock",
          "how many times faster than rwlock an empty section is",
          SpeedUpOverRwlock::of);

  private SpeedUpOverRwlock() {}

  private static List<Figure> of(Run run) {
    String workload = CostByThreads.EMPTY_SECTION;
    Measurements all = run.measurements().workload(workload).updaters(0).throughputs();
    if (all.isEmpty()) {
      return List.of();
    }
    Measurements shown = all.atTheCores(run.cores()).oneOfEach(Subject::strategy);
    int readers = shown.get(0).subject().readers();
    String threads = ThreadAxis.count(readers);
    String title = "Speed-up over rwlock of an empty section, " + threads;
    if (shown.strategy(Numbers.REFERENCE).isEmpty()) {
      return List.of(
          new Figure.Absent(
              KIND.id(),
              title,
              "%s, which all are compared with, was not measured on the workload %s with %s"
                  .formatted(Numbers.REFERENCE, workload, threads)));
    }
    List<RatioForest.Ratio> ratios =
        // The bootstrap behind each takes milliseconds, and they do not depend on each other.
        shown.pairsWith(Numbers.REFERENCE).parallelStream()
            .map(pair -> new RatioForest.Ratio("", pair.above().subject().strategy(), pair.ratio()))
            .sorted(
                Comparator.comparingDouble((RatioForest.Ratio each) -> each.estimate().value())
                    .reversed())
            .toList();
    if (ratios.isEmpty()) {
      return List.of(
          new Figure.Absent(
              KIND.id(), title, "nothing but rwlock was measured on the workload " + workload));
    }
    List<String> notes = new ArrayList<>();
    if (readers > run.cores()) {
      notes.add("More threads than cores: nothing was measured with fewer");
    }
    notes.add("Real sections do something, which makes the factors smaller");
    return List.of(
        new RatioForest(
                KIND.id(),
                title,
                "How many times as fast as rwlock an empty section is",
                "times as fast as rwlock",
                threads)
            .of(run, ratios, List.of("strategy"), notes));
  }
}

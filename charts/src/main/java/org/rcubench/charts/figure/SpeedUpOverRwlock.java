package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;

/** What there is to gain: the empty section of each strategy beside that of the JDK's own lock. */
final class SpeedUpOverRwlock {
  private static final String ID = "speed-up-over-rwlock";
  private static final String TITLE = "Speed-up over rwlock of an empty section";

  private SpeedUpOverRwlock() {}

  /** The figure; empty if the run was about something else. */
  static Optional<Figure> of(Run run, Theme theme) {
    String workload = OverheadByThreads.WORKLOAD;
    Measurements all = run.measurements().workload(workload).updaters(0).throughputs();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int cores = run.environment().machine().physicalCores();
    Measurements shown = all.atTheCores(cores).oneOfEach(Subject::strategy);
    int readers = shown.get(0).subject().readers();
    String title = "%s, %s".formatted(TITLE, ThreadAxis.count(readers));
    if (shown.strategy(Numbers.REFERENCE).isEmpty()) {
      return Optional.of(
          new Figure.Absent(
              ID,
              title,
              "%s, which all are compared with, was not measured on the workload %s with %s"
                  .formatted(Numbers.REFERENCE, workload, ThreadAxis.count(readers))));
    }
    List<String> leftOut = new ArrayList<>();
    EstimateTable table = new EstimateTable(List.of("strategy"), "times as fast as rwlock");
    List<RatioForest.Ratio> ratios =
        shown.pairsWith(Numbers.REFERENCE).parallelStream()
            .map(
                pair ->
                    RatioForest.Ratio.of(
                        "", pair.above().subject().strategy(), pair.ratio(), theme))
            .sorted(
                Comparator.comparingDouble((RatioForest.Ratio each) -> each.estimate().value())
                    .reversed())
            .toList();
    ratios.forEach(ratio -> table.add(List.of(ratio.label()), ratio.estimate()));
    RatioForest forest =
        new RatioForest(ratios, "times as fast as rwlock")
            .drawable(ThreadAxis.count(readers), leftOut::add);
    if (forest.ratios().isEmpty()) {
      return Optional.of(
          new Figure.Absent(
              ID,
              title,
              ratios.isEmpty()
                  ? "nothing but rwlock was measured on the workload " + workload
                  : String.join("; ", leftOut)));
    }
    List<String> notes = new ArrayList<>();
    notes.add(forest.intervalNote());
    if (readers > cores) {
      notes.add("More threads than cores: nothing was measured with fewer");
    }
    notes.add("Real sections do something, which makes the factors smaller");
    notes.addAll(leftOut);
    return Optional.of(
        new Figure.Drawn(
            ID,
            title,
            "How many times as fast as rwlock an empty section is. %s.".formatted(forest.inWords()),
            forest.chart(title, run.environment(), notes, theme),
            table.done(),
            notes));
  }
}

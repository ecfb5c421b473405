package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.plot.ForestDiagram;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Measurements.Pair;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/** What readers of each workload gain over the reference while updaters are at work. */
public final class WorkloadSpeedUp {
  /** The kind. */
  public static final FigureKind KIND =
      new FigureKind(
          "workload-speed-up",
          "how many times faster than rwlock readers of workloads are",
          WorkloadSpeedUp::of);

  private static final String TITLE = "Readers' speed-up over rwlock, while others update";
  private static final int MOST_PAGES = 2;

  private WorkloadSpeedUp() {}

  private static List<Figure> of(Run run) {
    Map<Panel, Measurements> all =
        run.measurements()
            .role(Sample.READER)
            .where(subject -> subject.readers() > 0 && subject.updaters() > 0)
            .throughputs()
            .oneOfEach(subject -> List.of(subject.panel(), subject.strategy()))
            .by(Subject::panel);
    if (all.isEmpty()) {
      return List.of();
    }
    Map<Panel, List<Pair>> comparable = new LinkedHashMap<>();
    all.forEach((panel, measured) -> comparable.put(panel, measured.pairsWith(Numbers.REFERENCE)));
    comparable.values().removeIf(List::isEmpty);
    if (comparable.isEmpty()) {
      return List.of(
          new Figure.Absent(
              KIND.id(),
              TITLE,
              "no workload with readers and updaters was measured with rwlock and another"
                  + " strategy"));
    }
    List<Panel> shown =
        Pages.spread(
            comparable.keySet(),
            panel -> comparable.get(panel).size(),
            MOST_PAGES * ForestDiagram.MOST);
    List<String> notes = new ArrayList<>();
    notes.add("Readers alone: what updaters get is in the figure of update latency");
    leftOut(all.size() - comparable.size(), "measured without rwlock", notes);
    leftOut(comparable.size() - shown.size(), "for there is no room", notes);
    Map<Panel, String> names = PanelNames.of(shown);
    return Portion.of(
            KIND.id(),
            TITLE,
            Pages.of(shown, panel -> comparable.get(panel).size(), ForestDiagram.MOST))
        .stream()
        .map(
            portion ->
                new RatioForest(
                        portion.id(),
                        portion.title(),
                        "How many times as fast as with rwlock readers are",
                        "readers, times as fast as with rwlock",
                        "")
                    .of(
                        run,
                        ratios(
                            portion.things().stream()
                                .flatMap(panel -> comparable.get(panel).stream())
                                .toList(),
                            names),
                        List.of("workload", "strategy"),
                        notes))
        .toList();
  }

  /** Where they have a key, the strategies stand in its order. */
  private static List<RatioForest.Ratio> ratios(List<Pair> pairs, Map<Panel, String> names) {
    Comparator<RatioForest.Ratio> within =
        pairs.size() > ForestDiagram.MOST_LETTERED
            ? Comparator.comparing(RatioForest.Ratio::strategy, StrategyStyles.order())
            : Comparator.comparingDouble((RatioForest.Ratio each) -> each.estimate().value())
                .reversed();
    List<String> order = List.copyOf(names.values());
    // The bootstrap behind each takes milliseconds, and they do not depend on each other.
    return pairs.parallelStream()
        .map(
            pair ->
                new RatioForest.Ratio(
                    names.get(pair.above().subject().panel()),
                    pair.above().subject().strategy(),
                    pair.ratio()))
        .sorted(
            Comparator.comparingInt((RatioForest.Ratio each) -> order.indexOf(each.group()))
                .thenComparing(within))
        .toList();
  }

  private static void leftOut(int count, String why, List<String> notes) {
    if (count > 0) {
      notes.add("Left out: %s, %s".formatted(Format.count(count, "setting"), why));
    }
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.rcubench.charts.plot.ForestPlot;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Measurements.Pair;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;

/** What readers of each workload gain over the reference while updaters are at work. */
final class WorkloadSpeedUp {
  private static final String ID = "workload-speed-up";
  private static final String TITLE = "Readers' speed-up over rwlock, while others update";
  private static final int MOST_PAGES = 2;

  private WorkloadSpeedUp() {}

  static List<Figure> of(Run run, Theme theme) {
    Measurements throughputs =
        run.measurements()
            .role(Sample.READER)
            .where(subject -> subject.readers() > 0 && subject.updaters() > 0)
            .throughputs()
            .oneOfEach(subject -> List.of(subject.panel(), subject.strategy()));
    Map<Panel, Measurements> all = throughputs.by(Subject::panel);
    Map<Panel, List<Pair>> comparable = new LinkedHashMap<>();
    all.forEach((panel, measured) -> comparable.put(panel, measured.pairsWith(Numbers.REFERENCE)));
    comparable.values().removeIf(List::isEmpty);
    if (all.isEmpty()) {
      return List.of();
    }
    if (comparable.isEmpty()) {
      return List.of(
          new Figure.Absent(
              ID,
              TITLE,
              "no workload with readers and updaters was measured with rwlock and another"
                  + " strategy"));
    }
    List<Panel> shown =
        Pages.spread(
            comparable.keySet(),
            panel -> comparable.get(panel).size(),
            MOST_PAGES * ForestPlot.MOST);
    Map<Panel, String> names = PanelNames.of(shown);
    List<String> notes = new ArrayList<>();
    leftOut(all.size() - comparable.size(), "measured without rwlock", notes);
    leftOut(comparable.size() - shown.size(), "for there is no room", notes);
    List<List<Panel>> pages =
        Pages.of(shown, panel -> comparable.get(panel).size(), ForestPlot.MOST);
    List<Figure> figures = new ArrayList<>();
    for (List<Panel> page : pages) {
      int number = figures.size() + 1;
      figures.add(
          figure(
              number == 1 ? ID : ID + "-" + number,
              pages.size() == 1 ? TITLE : "%s, %s of %s".formatted(TITLE, number, pages.size()),
              run,
              page.stream().flatMap(panel -> comparable.get(panel).stream()).toList(),
              names,
              notes,
              theme));
    }
    return figures;
  }

  private static Figure figure(
      String id,
      String title,
      Run run,
      List<Pair> pairs,
      Map<Panel, String> names,
      List<String> common,
      Theme theme) {
    boolean keyed = pairs.size() > ForestPlot.MOST_LETTERED;
    Comparator<RatioForest.Ratio> within =
        keyed
            ? Comparator.comparing(RatioForest.Ratio::label, StrategyStyles.order())
            : Comparator.comparingDouble((RatioForest.Ratio each) -> each.estimate().value())
                .reversed();
    List<String> order = List.copyOf(names.values());
    EstimateTable table =
        new EstimateTable(List.of("workload", "strategy"), "readers, times as fast as with rwlock");
    List<RatioForest.Ratio> ratios =
        // The bootstrap behind each takes milliseconds, and they do not depend on each other.
        pairs.parallelStream()
            .map(
                pair ->
                    RatioForest.Ratio.of(
                        names.get(pair.above().subject().panel()),
                        pair.above().subject().strategy(),
                        pair.ratio(),
                        theme))
            .sorted(
                Comparator.comparingInt((RatioForest.Ratio each) -> order.indexOf(each.group()))
                    .thenComparing(within))
            .toList();
    ratios.forEach(ratio -> table.add(List.of(ratio.group(), ratio.label()), ratio.estimate()));
    List<String> leftOut = new ArrayList<>();
    RatioForest forest =
        new RatioForest(ratios, "readers, times as fast as with rwlock").drawable("", leftOut::add);
    if (forest.ratios().isEmpty()) {
      return new Figure.Absent(id, title, String.join("; ", leftOut));
    }
    List<String> notes = new ArrayList<>();
    notes.add(forest.intervalNote());
    notes.add("Readers alone: what updaters get is in the figure of update latency");
    notes.addAll(common);
    notes.addAll(leftOut);
    JFreeChart chart = forest.chart(title, run.environment(), notes, theme);
    if (forest.ratios().size() > ForestPlot.MOST_LETTERED) {
      StrategyKey.addTo(
          chart, forest.ratios().stream().map(RatioForest.Ratio::label).toList(), theme);
    }
    return new Figure.Drawn(
        id,
        title,
        "How many times as fast as with rwlock readers are. %s.".formatted(forest.inWords()),
        chart,
        table.done(),
        notes);
  }

  private static void leftOut(int count, String why, List<String> notes) {
    if (count > 0) {
      notes.add("Left out: %s %s, %s".formatted(count, count == 1 ? "setting" : "settings", why));
    }
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jfree.chart.JFreeChart;
import org.rcubench.charts.plot.ForestPlot;
import org.rcubench.charts.selection.Place;
import org.rcubench.charts.selection.PlaceNames;
import org.rcubench.charts.selection.Places;
import org.rcubench.charts.selection.SpeedUp;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/** What readers of each workload gain over the reference while updaters are at work. */
final class WorkloadSpeedUp {
  private static final String ID = "workload-speed-up";
  private static final String TITLE = "Readers' speed-up over rwlock, while others update";
  private static final Set<String> METRICS = Set.of("throughput", "time");
  private static final int MOST_PAGES = 2;

  private WorkloadSpeedUp() {}

  static List<Figure> of(Run run, Theme theme) {
    Map<Place, SortedMap<String, Measurement>> all =
        Places.byStrategy(
            run.measurements().stream()
                .filter(measurement -> isReaders(measurement.subject()))
                .flatMap(measurement -> measurement.throughput().stream())
                .toList());
    Map<Place, SortedMap<String, Measurement>> comparable = new LinkedHashMap<>(all);
    comparable.values().removeIf(each -> each.size() < 2 || !each.containsKey(Numbers.REFERENCE));
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
    List<Place> shown =
        Places.spread(
            comparable.keySet(),
            place -> comparable.get(place).size() - 1,
            MOST_PAGES * ForestPlot.MOST);
    Map<Place, String> names = PlaceNames.of(shown);
    List<String> notes = new ArrayList<>();
    leftOut(all.size() - comparable.size(), "measured without rwlock", notes);
    leftOut(comparable.size() - shown.size(), "for there is no room", notes);
    List<List<Place>> pages =
        Places.pages(shown, place -> comparable.get(place).size() - 1, ForestPlot.MOST);
    List<Figure> figures = new ArrayList<>();
    for (List<Place> page : pages) {
      Map<Place, SortedMap<String, Measurement>> ofPage = new LinkedHashMap<>();
      page.forEach(place -> ofPage.put(place, comparable.get(place)));
      int number = figures.size() + 1;
      figures.add(
          figure(
              number == 1 ? ID : ID + "-" + number,
              pages.size() == 1 ? TITLE : "%s, %s of %s".formatted(TITLE, number, pages.size()),
              run,
              SpeedUp.over(ofPage),
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
      List<SpeedUp> speedUps,
      Map<Place, String> names,
      List<String> common,
      Theme theme) {
    boolean keyed = speedUps.size() > ForestPlot.MOST_LETTERED;
    Comparator<SpeedUp> within =
        keyed
            ? Comparator.comparing(SpeedUp::strategy, StrategyStyles.order())
            : Comparator.comparingDouble((SpeedUp each) -> each.estimate().value()).reversed();
    List<String> order = List.copyOf(names.values());
    EstimateTable table =
        new EstimateTable(List.of("workload", "strategy"), "readers, times as fast as with rwlock");
    List<RatioForest.Ratio> ratios =
        speedUps.stream()
            .sorted(
                Comparator.comparingInt((SpeedUp each) -> order.indexOf(names.get(each.place())))
                    .thenComparing(within))
            .map(
                each ->
                    RatioForest.Ratio.of(
                        names.get(each.place()), each.strategy(), each.estimate(), theme))
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

  private static boolean isReaders(Subject subject) {
    return subject.readers() > 0
        && subject.updaters() > 0
        && subject.role().equals(Sample.READER)
        && METRICS.contains(subject.metric());
  }

  private static void leftOut(int count, String why, List<String> notes) {
    if (count > 0) {
      notes.add("Left out: %s %s, %s".formatted(count, count == 1 ? "setting" : "settings", why));
    }
  }
}

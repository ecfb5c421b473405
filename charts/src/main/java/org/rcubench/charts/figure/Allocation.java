package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.rcubench.charts.plot.ForestPlot;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.selection.MixedRuns;
import org.rcubench.charts.selection.Place;
import org.rcubench.charts.selection.PlaceNames;
import org.rcubench.charts.selection.Places;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * What an operation allocates. Shown are empty sections and threads that do both, at the cores and
 * at the least and greatest share of updates: where readers and updaters are threads apart, the
 * number mixes their operations, and the faster the readers the less of it is the updates'.
 */
final class Allocation {
  private static final MemoryFigure FIGURE =
      new MemoryFigure(
          "allocation",
          "Allocation of an operation",
          "bytes per operation",
          List.of("workload", "strategy"));

  private static final String METRIC = "gc.alloc.rate.norm";
  private static final String UNIT = "B/op";
  private static final int MOST_PAGES = 1;

  private Allocation() {}

  static List<Figure> of(Run run, Theme theme) {
    Map<Place, SortedMap<String, Measurement>> all =
        Places.byStrategy(
            run.measurements().stream()
                .filter(measurement -> isShown(measurement.subject()))
                .toList());
    Map<Place, SortedMap<String, Measurement>> ends =
        ends(all, run.environment().machine().physicalCores());
    if (ends.isEmpty()) {
      return List.of();
    }
    List<Place> shown =
        Places.spread(ends.keySet(), place -> ends.get(place).size(), MOST_PAGES * ForestPlot.MOST);
    Map<Place, String> names = PlaceNames.of(shown);
    List<MemoryFigure.Row> rows = new ArrayList<>();
    for (Place place : shown) {
      ends.get(place)
          .forEach(
              (strategy, measurement) ->
                  rows.add(
                      new MemoryFigure.Row(
                          ForestRow.of(
                              inWords(place, names.get(place)), strategy, List.of(), "", theme),
                          measurement)));
    }
    List<String> notes = new ArrayList<>();
    notes.add("Readers and updaters that are threads apart are left out: their bytes mix");
    if (shown.size() < ends.size()) {
      notes.add(
          "Left out: %s settings, for there is no room".formatted(ends.size() - shown.size()));
    }
    return List.of(FIGURE.of(rows, run.environment(), notes, theme));
  }

  /** At the cores, the first and the last share of updates of what else differs in nothing. */
  private static Map<Place, SortedMap<String, Measurement>> ends(
      Map<Place, SortedMap<String, Measurement>> all, int cores) {
    Map<Place, List<Place>> kin = new LinkedHashMap<>();
    for (Place place : all.keySet()) {
      kin.computeIfAbsent(
              place.without(MixedRuns.RATIO).withoutReaders(), each -> new ArrayList<>())
          .add(place);
    }
    Map<Place, SortedMap<String, Measurement>> ends = new LinkedHashMap<>();
    for (List<Place> places : kin.values()) {
      int readers = Places.mostWithin(cores, places.stream().mapToInt(Place::readers).toArray());
      List<Place> byRatio =
          places.stream()
              .filter(place -> place.readers() == readers)
              .sorted(Comparator.comparingDouble(MixedRuns::ratio))
              .toList();
      for (Place place : List.of(byRatio.get(0), byRatio.get(byRatio.size() - 1))) {
        ends.put(place, all.get(place));
      }
    }
    return ends;
  }

  private static String inWords(Place place, String name) {
    String updates = MixedRuns.inPercent(MixedRuns.ratio(place)) + " updates";
    return !place.params().containsKey(MixedRuns.RATIO) || name.contains(updates)
        ? name
        : name + ", " + updates;
  }

  private static boolean isShown(Subject subject) {
    return subject.metric().equals(METRIC)
        && subject.unit().equals(UNIT)
        && subject.role().equals(Sample.ALL)
        && subject.updaters() == 0
        && !subject.strategy().isEmpty()
        && (subject.workload().equals(OverheadByThreads.WORKLOAD)
            || MixedRuns.ratio(subject).isPresent());
  }
}

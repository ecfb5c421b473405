package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.selection.MixedRuns;
import org.rcubench.charts.selection.Place;
import org.rcubench.charts.selection.PlaceNames;
import org.rcubench.charts.selection.Places;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** When RCU wins and when it loses: the best strategy by share of updates. */
final class BestFigures {
  private static final String ID = "best-by-update-ratio";
  private static final String TITLE = "The best strategy by share of updates";
  private static final String BY_THREADS = "best-by-threads-and-update-ratio-";
  private static final String TITLE_BY_THREADS =
      "The best strategy of %s by threads and share of updates";
  private static final int MOST_PAGES = 2;
  private static final int MOST_BY_THREADS = 4;

  private BestFigures() {}

  static List<Figure> of(Run run, Theme theme) {
    MixedRuns runs = MixedRuns.of(run);
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>(byWorkload(run, runs, theme));
    figures.addAll(byThreads(run, runs, theme));
    return figures;
  }

  private static List<Figure> byWorkload(Run run, MixedRuns runs, Theme theme) {
    int cores = run.environment().machine().physicalCores();
    List<Place> all = runs.atTheCores(cores);
    List<Place> shown = Places.spread(all, place -> 1, MOST_PAGES * HeatMap.MOST_ROWS);
    Map<Place, String> names = PlaceNames.of(shown);
    List<String> notes = new ArrayList<>();
    long threads = shown.stream().mapToInt(Place::readers).distinct().count();
    if (threads == 1) {
      notes.add("With " + ThreadAxis.count(shown.get(0).readers()));
    }
    if (shown.stream().anyMatch(place -> place.readers() > cores)) {
      notes.add("More threads than cores where nothing was measured with fewer");
    }
    if (shown.size() < all.size()) {
      notes.add("Left out: %s settings, for there is no room".formatted(all.size() - shown.size()));
    }
    List<Figure> figures = new ArrayList<>();
    List<List<Place>> pages = Places.pages(shown, place -> 1, HeatMap.MOST_ROWS);
    for (List<Place> page : pages) {
      int number = figures.size() + 1;
      figures.add(
          new BestFigure(
                  number == 1 ? ID : ID + "-" + number,
                  pages.size() == 1 ? TITLE : "%s, %s of %s".formatted(TITLE, number, pages.size()),
                  "")
              .of(
                  runs,
                  page,
                  page.stream().map(names::get).toList(),
                  notes,
                  run.environment(),
                  theme));
    }
    return figures;
  }

  private static List<Figure> byThreads(Run run, MixedRuns runs, Theme theme) {
    Map<Place, List<Place>> several = new LinkedHashMap<>(runs.byThreads());
    several.values().removeIf(kin -> kin.size() < 2);
    List<Place> shown = Places.spread(several.keySet(), place -> 1, MOST_BY_THREADS);
    Map<Place, String> names = PlaceNames.of(shown);
    int cores = run.environment().machine().physicalCores();
    List<Figure> figures = new ArrayList<>();
    for (Place place : shown) {
      List<Place> rows = several.get(place);
      List<String> notes = new ArrayList<>();
      if (rows.get(rows.size() - 1).readers() > cores) {
        notes.add("With more than %s threads they wait for time slices".formatted(cores));
      }
      figures.add(
          new BestFigure(
                  BY_THREADS + PlaceNames.inFile(names.get(place)),
                  TITLE_BY_THREADS.formatted(names.get(place)),
                  "threads")
              .of(
                  runs,
                  rows,
                  rows.stream().map(each -> Integer.toString(each.readers())).toList(),
                  notes,
                  run.environment(),
                  theme));
    }
    return figures;
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.selection.UpdateShare;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;

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
    Measurements throughputs = UpdateShare.throughputs(run);
    if (throughputs.isEmpty()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>(byWorkload(run, throughputs, theme));
    figures.addAll(byThreads(run, throughputs, theme));
    return figures;
  }

  private static List<Figure> byWorkload(Run run, Measurements throughputs, Theme theme) {
    int cores = run.environment().machine().physicalCores();
    Map<Panel, Measurements> all = UpdateShare.atTheCores(throughputs, cores);
    List<Panel> shown = Pages.spread(all.keySet(), place -> 1, MOST_PAGES * HeatMap.MOST_ROWS);
    Map<Panel, String> names = PanelNames.of(shown);
    List<String> notes = new ArrayList<>();
    long threads = shown.stream().mapToInt(Panel::readers).distinct().count();
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
    List<List<Panel>> pages = Pages.of(shown, place -> 1, HeatMap.MOST_ROWS);
    for (List<Panel> page : pages) {
      int number = figures.size() + 1;
      figures.add(
          new BestFigure(
                  number == 1 ? ID : ID + "-" + number,
                  pages.size() == 1 ? TITLE : "%s, %s of %s".formatted(TITLE, number, pages.size()),
                  "")
              .of(
                  page.stream().map(all::get).toList(),
                  page.stream().map(names::get).toList(),
                  notes,
                  run.environment(),
                  theme));
    }
    return figures;
  }

  private static List<Figure> byThreads(Run run, Measurements throughputs, Theme theme) {
    Map<Panel, Measurements> several =
        new LinkedHashMap<>(
            throughputs.by(subject -> subject.panel().without(UpdateShare.PARAM).withoutReaders()));
    several.values().removeIf(each -> each.by(Subject::readers).size() < 2);
    List<Panel> shown = Pages.spread(several.keySet(), place -> 1, MOST_BY_THREADS);
    Map<Panel, String> names = PanelNames.of(shown);
    int cores = run.environment().machine().physicalCores();
    List<Figure> figures = new ArrayList<>();
    for (Panel place : shown) {
      SortedMap<Integer, Measurements> rows =
          several.get(place).by(Subject::readers, Comparator.naturalOrder());
      List<String> notes = new ArrayList<>();
      if (rows.lastKey() > cores) {
        notes.add("With more than %s threads they wait for time slices".formatted(cores));
      }
      figures.add(
          new BestFigure(
                  BY_THREADS + PanelNames.inFile(names.get(place)),
                  TITLE_BY_THREADS.formatted(names.get(place)),
                  "threads")
              .of(
                  List.copyOf(rows.values()),
                  rows.keySet().stream().map(readers -> Integer.toString(readers)).toList(),
                  notes,
                  run.environment(),
                  theme));
    }
    return figures;
  }
}

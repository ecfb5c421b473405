package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.plot.ForestDiagram;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.selection.UpdateShare;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;

/**
 * What an operation allocates. Shown are empty sections and threads that do both, at the cores and
 * at the least and greatest share of updates: where readers and updaters are threads apart, the
 * number mixes their operations, and the faster the readers the less of it is the updates'.
 */
public final class Allocation {
  /** The kind. */
  public static final FigureKind KIND =
      new FigureKind("allocation", "bytes that an operation allocates", Allocation::of);

  private static final String METRIC = "gc.alloc.rate.norm";
  private static final String UNIT = "B/op";
  private static final int MOST_PAGES = 1;

  private Allocation() {}

  private static List<Figure> of(Run run) {
    Map<Panel, Measurements> ends =
        ends(run.measurements().metric(METRIC).where(Allocation::isShown), run.cores());
    if (ends.isEmpty()) {
      return List.of();
    }
    List<Panel> shown =
        Pages.spread(
            ends.keySet(), place -> ends.get(place).size(), MOST_PAGES * ForestDiagram.MOST);
    Map<Panel, String> names = PanelNames.of(shown);
    List<MemoryFigure.Row> rows = new ArrayList<>();
    for (Panel place : shown) {
      String name = inWords(place, names.get(place));
      ends.get(place)
          .by(Subject::strategy, StrategyStyles.order())
          .forEach(
              (strategy, measured) ->
                  rows.add(
                      new MemoryFigure.Row(
                          ForestRow.of(name, strategy, List.of(), ""), measured.get(0))));
    }
    List<String> notes = new ArrayList<>();
    notes.add("Readers and updaters that are threads apart are left out: their bytes mix");
    if (shown.size() < ends.size()) {
      notes.add(
          "Left out: %s settings, for there is no room".formatted(ends.size() - shown.size()));
    }
    return List.of(
        new MemoryFigure(
                KIND.id(),
                "Allocation of an operation",
                "bytes per operation",
                List.of("workload", "strategy"))
            .of(rows, run.environment(), notes));
  }

  /** At the cores, the first and the last share of updates of what else differs in nothing. */
  private static Map<Panel, Measurements> ends(Measurements all, int cores) {
    Map<Panel, Measurements> ends = new LinkedHashMap<>();
    UpdateShare.atTheCores(all, cores)
        .values()
        .forEach(
            each -> {
              Map<Panel, Measurements> panels = each.by(Subject::panel);
              List<Panel> byShare =
                  panels.keySet().stream()
                      .sorted(Comparator.comparingDouble(Allocation::share))
                      .toList();
              for (Panel panel : List.of(byShare.get(0), byShare.get(byShare.size() - 1))) {
                ends.put(panel, panels.get(panel));
              }
            });
    return ends;
  }

  private static double share(Panel panel) {
    return UpdateShare.of(panel).orElse(0);
  }

  private static String inWords(Panel panel, String name) {
    String updates = UpdateShare.inPercent(share(panel)) + " updates";
    return !panel.params().containsKey(UpdateShare.PARAM) || name.contains(updates)
        ? name
        : name + ", " + updates;
  }

  private static boolean isShown(Subject subject) {
    return subject.unit().equals(UNIT)
        && subject.role().equals(Sample.ALL)
        && subject.updaters() == 0
        && !subject.strategy().isEmpty()
        && (subject.workload().equals(CostByThreads.EMPTY_SECTION)
            || UpdateShare.of(subject.panel()).isPresent());
  }
}

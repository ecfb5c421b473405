package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.results.statistics.Panel;

/** Names panels by their workload, and by whatever else it takes to tell those of one apart. */
public final class PanelNames {
  private static final String RATE = "updateRate";

  private PanelNames() {}

  /** In the order of their names, for a run measures in an order of chance. */
  static List<Panel> sorted(Collection<Panel> panels) {
    Map<Panel, String> names = of(panels);
    return names.keySet().stream()
        .sorted(
            Comparator.comparing(Panel::workload)
                .thenComparingDouble(each -> UpdateShare.of(each).orElse(0))
                .thenComparing(names::get))
        .toList();
  }

  /**
   * Names panels.
   *
   * @param panels those that must be told apart
   * @return a name for each, in their order
   */
  public static Map<Panel, String> of(Collection<Panel> panels) {
    Map<Panel, String> names = new LinkedHashMap<>();
    for (Panel panel : panels) {
      names.computeIfAbsent(panel, each -> name(each, kin(each, panels)));
    }
    return names;
  }

  /**
   * A name as part of a file's.
   *
   * @param name a panel's
   * @return without what a file's name had better not have
   */
  public static String inFile(String name) {
    return name.replaceAll("[^A-Za-z0-9.]+", "-");
  }

  private static List<Panel> kin(Panel panel, Collection<Panel> panels) {
    return panels.stream().filter(other -> other.workload().equals(panel.workload())).toList();
  }

  private static String name(Panel panel, List<Panel> kin) {
    List<String> words = new ArrayList<>();
    words.add(panel.workload());
    SortedSet<String> params = new TreeSet<>();
    kin.forEach(each -> params.addAll(each.params().keySet()));
    for (String param : params) {
      String value = panel.params().get(param);
      if (value != null && differs(kin, each -> each.params().getOrDefault(param, ""))) {
        words.add(inWords(param, value));
      }
    }
    List<Panel> namesakes =
        kin.stream().filter(each -> each.params().equals(panel.params())).toList();
    if (differs(namesakes, Panel::method)) {
      words.add(panel.method());
    }
    if (differs(namesakes, PanelNames::threads)) {
      words.add(threads(panel));
    }
    return String.join(", ", words);
  }

  private static String threads(Panel panel) {
    int readers = panel.readers();
    int updaters = panel.updaters();
    return updaters == 0
        ? ThreadAxis.count(readers)
        : "%s %s and %s %s"
            .formatted(
                readers,
                readers == 1 ? "reader" : "readers",
                updaters,
                updaters == 1 ? "updater" : "updaters");
  }

  /** A number says nothing without its parameter's name, a word does. */
  private static String inWords(String param, String value) {
    if (param.equals(UpdateShare.PARAM) && value.matches("[0-9.]+")) {
      return UpdateShare.inPercent(Double.parseDouble(value)) + " updates";
    }
    if (param.equals(RATE) && value.matches("[1-9][0-9]*")) {
      return value + " updates/s";
    }
    return value.matches("[-+0-9.].*|true|false|none") ? param + " " + value : value;
  }

  private static boolean differs(List<Panel> kin, Function<Panel, String> aspect) {
    return kin.stream().map(aspect).distinct().count() > 1;
  }
}

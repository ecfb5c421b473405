package org.rcubench.charts.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.text.Table;

/**
 * The strategies that the tables of a page name, each with what it is and how its line looks.
 *
 * @param entries in the order of the figures
 */
record Legend(List<Entry> entries) {

  /**
   * A strategy.
   *
   * @param strategy its id
   * @param line what it is; empty if unknown
   * @param swatch how its line looks
   */
  record Entry(String strategy, String line, Swatch swatch) {}

  /**
   * The legend of a page.
   *
   * @param tables what stands behind its figures
   * @param glossary a line on each strategy, by its id
   */
  static Legend of(List<Table> tables, Map<String, String> glossary) {
    NavigableSet<String> strategies = new TreeSet<>(StrategyStyles.order());
    tables.stream()
        .flatMap(table -> table.cells().stream())
        .flatMap(List::stream)
        .map(Table.Cell::text)
        .filter(text -> glossary.containsKey(text) || StrategyStyles.known().contains(text))
        .forEach(strategies::add);
    List<Entry> entries = new ArrayList<>();
    for (String strategy : strategies) {
      entries.add(
          new Entry(
              strategy,
              glossary.getOrDefault(strategy, ""),
              Swatch.of("line-" + (entries.size() + 1), StrategyStyles.of(strategy))));
    }
    return new Legend(List.copyOf(entries));
  }

  /** {@return the ids of the swatches by strategy} */
  Map<String, String> swatches() {
    Map<String, String> swatches = new LinkedHashMap<>();
    entries.forEach(entry -> swatches.put(entry.strategy(), entry.swatch().id()));
    return swatches;
  }
}

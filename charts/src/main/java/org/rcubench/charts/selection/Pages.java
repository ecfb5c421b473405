package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.rcubench.results.statistics.Panel;

/** Chooses the panels for which figures have room, and deals them onto pages. */
public final class Pages {
  private Pages() {}

  /**
   * As many panels as fit, each workload's first before any workload's second.
   *
   * @param panels at least one
   * @param size what a panel takes
   * @param most what there is
   * @return at least one of them, in the order of their names
   */
  public static List<Panel> spread(Collection<Panel> panels, ToIntFunction<Panel> size, int most) {
    Map<String, List<Panel>> byWorkload = new LinkedHashMap<>();
    List<Panel> sorted = PanelNames.sorted(panels);
    for (Panel panel : sorted) {
      byWorkload.computeIfAbsent(panel.workload(), workload -> new ArrayList<>()).add(panel);
    }
    int rounds = byWorkload.values().stream().mapToInt(List::size).max().orElse(0);
    Set<Panel> taken = new LinkedHashSet<>();
    int left = most;
    for (int round = 0; round < rounds; round++) {
      for (List<Panel> ofWorkload : byWorkload.values()) {
        if (round < ofWorkload.size()) {
          Panel panel = ofWorkload.get(round);
          int needed = size.applyAsInt(panel);
          if (needed <= left || taken.isEmpty()) {
            taken.add(panel);
            left -= needed;
          }
        }
      }
    }
    return sorted.stream().filter(taken::contains).toList();
  }

  /**
   * Deals things that take room onto pages of about the same fill, in their order.
   *
   * @param <T> what is dealt
   * @param things the things
   * @param size what a thing takes
   * @param most what a page has
   * @return the pages, none of them empty
   */
  public static <T> List<List<T>> of(List<T> things, ToIntFunction<T> size, int most) {
    int total = things.stream().mapToInt(size).sum();
    int count = Math.max(1, (total + most - 1) / most);
    List<List<T>> pages = new ArrayList<>();
    List<T> page = new ArrayList<>();
    int fill = 0;
    for (T thing : things) {
      int needed = size.applyAsInt(thing);
      boolean isFull = fill + needed > most || fill * count >= total;
      if (!page.isEmpty() && isFull) {
        pages.add(page);
        page = new ArrayList<>();
        fill = 0;
      }
      page.add(thing);
      fill += needed;
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }
}

package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.statistics.Measurement;

/** Sorts measurements by place, and places onto figures. */
public final class Places {
  private Places() {}

  /**
   * The strategies of each place, in their order; of several measurements of one, the first.
   *
   * @param measurements the measurements
   * @return the places in the order in which they came
   */
  public static Map<Place, SortedMap<String, Measurement>> byStrategy(
      List<Measurement> measurements) {
    Map<Place, SortedMap<String, Measurement>> places = new LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      places
          .computeIfAbsent(
              Place.of(measurement.subject()), place -> new TreeMap<>(StrategyStyles.order()))
          .putIfAbsent(measurement.subject().strategy(), measurement);
    }
    return places;
  }

  /**
   * The most threads that have a core each, or the fewest if none have.
   *
   * @param cores how many the machine has
   * @param threads the numbers of threads, at least one
   * @return one of them
   */
  public static int mostWithin(int cores, int... threads) {
    return Arrays.stream(threads)
        .filter(count -> count <= cores)
        .max()
        .orElseGet(() -> Arrays.stream(threads).min().orElseThrow());
  }

  /**
   * As many places as fit, each workload's first before any workload's second.
   *
   * @param places at least one
   * @param size what a place takes
   * @param most what there is
   * @return at least one of them, in the order of their names
   */
  public static List<Place> spread(Collection<Place> places, ToIntFunction<Place> size, int most) {
    Map<String, List<Place>> byWorkload = new LinkedHashMap<>();
    List<Place> sorted = PlaceNames.sorted(places);
    for (Place place : sorted) {
      byWorkload.computeIfAbsent(place.workload(), workload -> new ArrayList<>()).add(place);
    }
    int rounds = byWorkload.values().stream().mapToInt(List::size).max().orElse(0);
    Set<Place> taken = new LinkedHashSet<>();
    int left = most;
    for (int round = 0; round < rounds; round++) {
      for (List<Place> ofWorkload : byWorkload.values()) {
        if (round < ofWorkload.size()) {
          Place place = ofWorkload.get(round);
          int needed = size.applyAsInt(place);
          if (needed <= left || taken.isEmpty()) {
            taken.add(place);
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
  public static <T> List<List<T>> pages(List<T> things, ToIntFunction<T> size, int most) {
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

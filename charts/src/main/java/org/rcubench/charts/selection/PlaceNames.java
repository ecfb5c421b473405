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

/** Names places by their workload, and by whatever else it takes to tell those of one apart. */
public final class PlaceNames {
  private static final String RATE = "updateRate";

  private PlaceNames() {}

  /** In the order of their names, for a run measures in an order of chance. */
  static List<Place> sorted(Collection<Place> places) {
    Map<Place, String> names = of(places);
    return names.keySet().stream()
        .sorted(
            Comparator.comparing(Place::workload)
                .thenComparingDouble(MixedRuns::ratio)
                .thenComparing(names::get))
        .toList();
  }

  /**
   * Names places.
   *
   * @param places those that must be told apart
   * @return a name for each, in their order
   */
  public static Map<Place, String> of(Collection<Place> places) {
    Map<Place, String> names = new LinkedHashMap<>();
    for (Place place : places) {
      names.computeIfAbsent(place, each -> name(each, kin(each, places)));
    }
    return names;
  }

  /**
   * A name as part of a file's.
   *
   * @param name a place's
   * @return without what a file's name had better not have
   */
  public static String inFile(String name) {
    return name.replaceAll("[^A-Za-z0-9.]+", "-");
  }

  private static List<Place> kin(Place place, Collection<Place> places) {
    return places.stream().filter(other -> other.workload().equals(place.workload())).toList();
  }

  private static String name(Place place, List<Place> kin) {
    List<String> words = new ArrayList<>();
    words.add(place.workload());
    SortedSet<String> params = new TreeSet<>();
    kin.forEach(each -> params.addAll(each.params().keySet()));
    for (String param : params) {
      String value = place.params().get(param);
      if (value != null && differs(kin, each -> each.params().getOrDefault(param, ""))) {
        words.add(inWords(param, value));
      }
    }
    List<Place> namesakes =
        kin.stream().filter(each -> each.params().equals(place.params())).toList();
    if (differs(namesakes, Place::method)) {
      words.add(place.method());
    }
    if (differs(namesakes, Place::threads)) {
      words.add(place.threads());
    }
    return String.join(", ", words);
  }

  /** A number says nothing without its parameter's name, a word does. */
  private static String inWords(String param, String value) {
    if (param.equals(MixedRuns.RATIO) && value.matches("[0-9.]+")) {
      return MixedRuns.inPercent(Double.parseDouble(value)) + " updates";
    }
    if (param.equals(RATE) && value.matches("[1-9][0-9]*")) {
      return value + " updates/s";
    }
    return value.matches("[-+0-9.].*|true|false|none") ? param + " " + value : value;
  }

  private static boolean differs(List<Place> kin, Function<Place, String> aspect) {
    return kin.stream().map(aspect).distinct().count() > 1;
  }
}

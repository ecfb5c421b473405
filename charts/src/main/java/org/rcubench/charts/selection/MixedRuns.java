package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.charts.table.Decimal;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * What a run measured of threads that each update now and then: throughput by place, by share of
 * updates, by strategy.
 *
 * @param places in the order in which they came; a place here has no share of updates
 */
public record MixedRuns(Map<Place, SortedMap<Double, SortedMap<String, Measurement>>> places) {
  /** The parameter that says the share of updates. */
  public static final String RATIO = "updateRatio";

  private static final String UNPROTECTED = "none";
  private static final Set<String> METRICS = Set.of("throughput", "time");

  /**
   * What a run measured of them.
   *
   * @param run the run
   * @return empty if it measured none
   */
  public static MixedRuns of(Run run) {
    Map<Place, SortedMap<Double, SortedMap<String, Measurement>>> places = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      Subject subject = measurement.subject();
      OptionalDouble ratio = ratio(subject);
      if (ratio.isPresent()
          && subject.role().equals(Sample.ALL)
          && METRICS.contains(subject.metric())
          && !subject.strategy().equals(UNPROTECTED)) {
        measurement
            .throughput()
            .ifPresent(
                throughput ->
                    places
                        .computeIfAbsent(Place.of(subject).without(RATIO), place -> new TreeMap<>())
                        .computeIfAbsent(
                            ratio.getAsDouble(), each -> new TreeMap<>(StrategyStyles.order()))
                        .putIfAbsent(subject.strategy(), throughput));
      }
    }
    return new MixedRuns(places);
  }

  /**
   * The share of updates among operations.
   *
   * @param subject what was measured
   * @return from 0 to 1; empty if it has none
   */
  public static OptionalDouble ratio(Subject subject) {
    String ratio = subject.params().get(RATIO);
    try {
      double share = ratio == null ? Double.NaN : Double.parseDouble(ratio);
      return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /**
   * The share of updates at a place.
   *
   * @param place the place
   * @return 0 where it has none
   */
  public static double ratio(Place place) {
    String ratio = place.params().getOrDefault(RATIO, "");
    return ratio.matches("[0-9.]+") ? Double.parseDouble(ratio) : 0;
  }

  /**
   * A share of updates in words.
   *
   * @param ratio from 0 to 1
   * @return such as {@code 10%}
   */
  public static String inPercent(double ratio) {
    return Decimal.round(100 * ratio) + "%";
  }

  /** {@return whether the run measured none} */
  public boolean isEmpty() {
    return places.isEmpty();
  }

  /**
   * Of places that differ by their threads alone, the one with most that have a core each.
   *
   * @param cores how many the machine has
   * @return a place for each such kin
   */
  public List<Place> atTheCores(int cores) {
    return byThreads().values().stream()
        .map(
            kin -> {
              int readers =
                  Places.mostWithin(cores, kin.stream().mapToInt(Place::readers).toArray());
              return kin.stream()
                  .filter(place -> place.readers() == readers)
                  .findFirst()
                  .orElseThrow();
            })
        .toList();
  }

  /**
   * {@return places that differ by their threads alone, fewest threads first, by what they have in
   * common}
   */
  public Map<Place, List<Place>> byThreads() {
    Map<Place, List<Place>> kin = new LinkedHashMap<>();
    for (Place place : places.keySet()) {
      kin.computeIfAbsent(place.withoutReaders(), each -> new ArrayList<>()).add(place);
    }
    kin.values().forEach(each -> each.sort(Comparator.comparingInt(Place::readers)));
    return kin;
  }

  /**
   * The shares of updates at any of the places.
   *
   * @param some places of this
   * @return the shares, ascending
   */
  public List<Double> ratios(List<Place> some) {
    return some.stream()
        .flatMap(place -> places.get(place).keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }
}

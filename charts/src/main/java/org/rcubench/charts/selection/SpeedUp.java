package org.rcubench.charts.selection;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;

/**
 * How many times as fast as the reference a strategy is at the same place.
 *
 * @param place the place
 * @param strategy the strategy
 * @param estimate the reference's cost over the strategy's
 */
public record SpeedUp(Place place, String strategy, Estimate estimate) {

  /**
   * The speed-ups of all strategies but the reference itself, at places that have it.
   *
   * @param throughputs by place and strategy, in one unit for each place
   * @return the speed-ups
   */
  public static List<SpeedUp> over(Map<Place, SortedMap<String, Measurement>> throughputs) {
    record Pair(Place place, Measurement strategy, Measurement reference) {}
    List<Pair> pairs =
        throughputs.entrySet().stream()
            .filter(entry -> entry.getValue().containsKey(Numbers.REFERENCE))
            .flatMap(
                entry ->
                    entry.getValue().values().stream()
                        .filter(each -> !each.subject().strategy().equals(Numbers.REFERENCE))
                        .map(
                            each ->
                                new Pair(
                                    entry.getKey(), each, entry.getValue().get(Numbers.REFERENCE))))
            .toList();
    // The bootstrap behind each takes milliseconds, and they do not depend on each other.
    return pairs.parallelStream()
        .map(
            pair ->
                new SpeedUp(
                    pair.place(),
                    pair.strategy().subject().strategy(),
                    pair.strategy().ratioTo(pair.reference())))
        .toList();
  }
}

package org.rcubench.charts.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.backlog.BacklogPoint;
import org.rcubench.results.samples.ForkIdentity;

/**
 * The floods of one setting, by strategy.
 *
 * @param byStrategy in the order of the strategies; of each at least one flood
 */
public record Floods(SortedMap<String, List<Iteration>> byStrategy) {

  /**
   * One flood of callbacks over time: an iteration of a fork.
   *
   * @param fork the fork
   * @param points its looks, in the order of time, at least one
   */
  public record Iteration(int fork, List<BacklogPoint> points) {
    /** Takes an unmodifiable copy of the looks. */
    public Iteration {
      points = List.copyOf(points);
    }

    /**
     * The mean over the looks.
     *
     * @param quantity what is looked at
     * @return its mean
     */
    public double mean(ToLongFunction<BacklogPoint> quantity) {
      return points.stream().mapToLong(quantity).average().orElseThrow();
    }

    /**
     * The greatest of the looks.
     *
     * @param quantity what is looked at
     * @return its greatest value
     */
    public double most(ToLongFunction<BacklogPoint> quantity) {
      return (double) points.stream().mapToLong(quantity).max().orElseThrow();
    }

    /**
     * {@return when the last callbacks were seen to wait, or the flood begins if none ever were}
     */
    public double seconds() {
      return points.stream()
              .filter(point -> point.backlog() > 0)
              .mapToLong(BacklogPoint::nanos)
              .max()
              .orElse(points.get(0).nanos())
          / 1e9;
    }
  }

  /**
   * The floods of a setting.
   *
   * @param setting the setting
   * @param looks the looks of each of its forks, and of others
   * @return an iteration a flood, in the order of the forks
   */
  public static Floods of(ForkSetting setting, Map<ForkIdentity, List<BacklogPoint>> looks) {
    SortedMap<String, List<Iteration>> floods = new TreeMap<>(StrategyStyles.order());
    setting.forks().stream()
        .sorted(Comparator.comparingInt(ForkIdentity::fork))
        .forEach(
            fork ->
                looks.get(fork).stream()
                    .collect(groupingBy(BacklogPoint::iteration, LinkedHashMap::new, toList()))
                    .values()
                    .forEach(
                        points ->
                            floods
                                .computeIfAbsent(fork.strategy(), key -> new ArrayList<>())
                                .add(new Iteration(fork.fork(), points))));
    return new Floods(floods);
  }

  /** {@return the floods of all strategies} */
  public Stream<Iteration> all() {
    return byStrategy.values().stream().flatMap(List::stream);
  }

  /**
   * The flood that stands for a strategy: of the fork in the middle, if forks are ordered by the
   * mean over their floods, the first. Of an even number it is the lower of the two in the middle.
   *
   * @param floods all of the strategy, at least one
   * @param quantity what forks are ordered by
   * @return the flood
   */
  public static Iteration median(List<Iteration> floods, ToLongFunction<BacklogPoint> quantity) {
    Map<Integer, List<Iteration>> forks = new LinkedHashMap<>();
    floods.forEach(
        flood -> forks.computeIfAbsent(flood.fork(), key -> new ArrayList<>()).add(flood));
    List<List<Iteration>> ordered =
        forks.values().stream()
            .sorted(
                Comparator.comparingDouble(
                    fork ->
                        fork.stream()
                            .mapToDouble(flood -> flood.mean(quantity))
                            .average()
                            .orElseThrow()))
            .toList();
    return ordered.get((ordered.size() - 1) / 2).get(0);
  }
}

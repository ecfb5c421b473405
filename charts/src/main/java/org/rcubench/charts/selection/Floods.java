package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rcubench.charts.selection.ForkFiles.ForkFile;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.backlog.BacklogPoint;
import org.rcubench.results.files.ResultsException;

/**
 * The floods of one setting, by strategy.
 *
 * @param byStrategy in the order of the strategies; of each at least one flood
 * @param faults which files were left out, and why
 */
public record Floods(SortedMap<String, List<Flood>> byStrategy, List<String> faults) {

  /**
   * Reads files, one after the other.
   *
   * @param files the files of one setting
   * @return what they tell
   */
  public static Floods read(List<ForkFile> files) {
    SortedMap<String, List<Flood>> floods = new TreeMap<>(StrategyStyles.order());
    List<String> faults = new ArrayList<>();
    for (ForkFile file : files) {
      try {
        Map<Integer, List<BacklogPoint>> iterations = new LinkedHashMap<>();
        for (BacklogPoint point : BacklogFile.read(file.path())) {
          iterations.computeIfAbsent(point.iteration(), key -> new ArrayList<>()).add(point);
        }
        iterations.values().stream()
            .map(points -> new Flood(file.fork().fork(), points))
            .forEach(
                flood ->
                    floods
                        .computeIfAbsent(file.fork().strategy(), key -> new ArrayList<>())
                        .add(flood));
      } catch (ResultsException e) {
        faults.add("Left out: " + e.getMessage());
      }
    }
    return new Floods(floods, faults);
  }

  /** {@return the floods of all strategies} */
  public Stream<Flood> all() {
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
  public static Flood median(List<Flood> floods, ToLongFunction<BacklogPoint> quantity) {
    Map<Integer, List<Flood>> forks = new LinkedHashMap<>();
    floods.forEach(
        flood -> forks.computeIfAbsent(flood.fork(), key -> new ArrayList<>()).add(flood));
    List<List<Flood>> ordered =
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

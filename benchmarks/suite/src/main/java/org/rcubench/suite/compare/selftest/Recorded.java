package org.rcubench.suite.compare.selftest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rcubench.suite.compare.lockstep.PairResult;

/**
 * The trials that were recorded, as they are looked at.
 *
 * @param trials all of them
 */
record Recorded(List<Trial> trials) {
  Recorded {
    trials = List.copyOf(trials);
  }

  /** Each setting's pairs whose head was slowed so much, where there are two or more. */
  Map<Setting, List<PairResult>> pairs(int percent) {
    Map<Setting, List<PairResult>> pairs = new LinkedHashMap<>();
    of(Trial.Kind.pair(percent))
        .forEach((setting, own) -> pairs.put(setting, own.stream().map(Trial::pair).toList()));
    return pairs;
  }

  /** The log-ratios of these pairs. */
  Map<Setting, double[]> slowdowns(int percent) {
    Map<Setting, double[]> slowdowns = new LinkedHashMap<>();
    pairs(percent)
        .forEach(
            (setting, own) ->
                slowdowns.put(setting, own.stream().mapToDouble(PairResult::slowdown).toArray()));
    return slowdowns;
  }

  /**
   * Pairs of equals, each both ways: which of two equals is called the base is arbitrary. Whether
   * they lean to a side all the same has to be looked at apart.
   */
  Map<Setting, List<PairResult>> equalsBothWays() {
    Map<Setting, List<PairResult>> both = new LinkedHashMap<>();
    pairs(0)
        .forEach(
            (setting, own) ->
                both.put(
                    setting,
                    own.stream().flatMap(pair -> Stream.of(pair, pair.mirrored())).toList()));
    return both;
  }

  /** The logarithms of the times that lone forks took. */
  Map<Setting, double[]> lone() {
    Map<Setting, double[]> times = new LinkedHashMap<>();
    of(Trial.Kind.LONE)
        .forEach(
            (setting, own) ->
                times.put(
                    setting, own.stream().mapToDouble(trial -> -Math.log(trial.base())).toArray()));
    return times;
  }

  /** What the trials took, of pairs or of lone forks. */
  Duration spent(boolean pairs) {
    return trials.stream()
        .filter(trial -> trial.kind().isPair() == pairs)
        .map(Trial::spent)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** What a pair took, on average; nothing if there is none. */
  Duration pair() {
    return spent(true).dividedBy(Math.max(1, count(true)));
  }

  long count(boolean pairs) {
    return trials.stream().filter(trial -> trial.kind().isPair() == pairs).count();
  }

  private Map<Setting, List<Trial>> of(Trial.Kind kind) {
    Map<Setting, List<Trial>> found = new LinkedHashMap<>();
    for (Setting setting : Setting.all()) {
      List<Trial> own =
          trials.stream()
              .filter(trial -> trial.setting().equals(setting) && trial.kind().equals(kind))
              .toList();
      if (own.size() > 1) {
        found.put(setting, own);
      }
    }
    return found;
  }
}

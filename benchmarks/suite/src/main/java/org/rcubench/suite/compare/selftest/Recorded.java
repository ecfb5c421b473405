package org.rcubench.suite.compare.selftest;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The trials that were recorded, as they are looked at.
 *
 * @param trials all of them
 */
record Recorded(List<Trial> trials) {
  Recorded {
    trials = List.copyOf(trials);
  }

  /** The log-ratios of each setting's pairs whose head was slowed so much. */
  Map<Setting, double[]> slowdowns(int percent) {
    return values(Trial.Kind.pair(percent), trial -> trial.slowdown().orElseThrow());
  }

  /**
   * The log-ratios of pairs of equals, each both ways: which of two equals is called the base is
   * arbitrary. Whether they lean to a side all the same has to be looked at apart.
   */
  Map<Setting, double[]> equalsBothWays() {
    Map<Setting, double[]> both = new LinkedHashMap<>();
    slowdowns(0)
        .forEach(
            (setting, pairs) ->
                both.put(
                    setting,
                    Arrays.stream(pairs).flatMap(pair -> DoubleStream.of(pair, -pair)).toArray()));
    return both;
  }

  /** The logarithms of the times that lone forks took. */
  Map<Setting, double[]> lone() {
    return values(Trial.Kind.LONE, trial -> -Math.log(trial.base()));
  }

  /** What the trials took, of pairs or of lone forks. */
  Duration spent(boolean pairs) {
    return trials.stream()
        .filter(trial -> trial.kind().isPair() == pairs)
        .map(Trial::spent)
        .reduce(Duration.ZERO, Duration::plus);
  }

  long count(boolean pairs) {
    return trials.stream().filter(trial -> trial.kind().isPair() == pairs).count();
  }

  private Map<Setting, double[]> values(Trial.Kind kind, ToDoubleFunction<Trial> value) {
    Map<Setting, double[]> values = new LinkedHashMap<>();
    for (Setting setting : Setting.all()) {
      double[] own =
          trials.stream()
              .filter(trial -> trial.setting().equals(setting) && trial.kind().equals(kind))
              .mapToDouble(value)
              .toArray();
      if (own.length > 1) {
        values.put(setting, own);
      }
    }
    return values;
  }
}

package org.rcubench.bench.gate.selftest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Mean;
import org.rcubench.bench.conduct.PairResult;

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

  /** As many trials of each kind, drawn from these with replacement. */
  Recorded resampled(SplittableRandom random) {
    Map<Object, List<Trial>> alike = new LinkedHashMap<>();
    trials.forEach(
        trial ->
            alike
                .computeIfAbsent(List.of(trial.setting(), trial.kind()), key -> new ArrayList<>())
                .add(trial));
    List<Trial> drawn = new ArrayList<>();
    for (List<Trial> own : alike.values()) {
      for (int i = 0; i < own.size(); i++) {
        drawn.add(own.get(random.nextInt(own.size())));
      }
    }
    return new Recorded(drawn);
  }

  /** What all pairs of a setting are off by from the mean of their slowdown. */
  Map<Setting, double[]> residuals() {
    Map<Setting, List<Double>> residuals = new LinkedHashMap<>();
    for (int slowdown : SelfTest.SLOWDOWNS) {
      slowdowns(slowdown)
          .forEach(
              (setting, own) -> {
                double mean = Mean.of(own).getAsDouble();
                // Each mean takes a degree of freedom with it.
                double lost = Math.sqrt(own.length / (own.length - 1.0));
                List<Double> all = residuals.computeIfAbsent(setting, key -> new ArrayList<>());
                Arrays.stream(own).forEach(log -> all.add((log - mean) * lost));
              });
    }
    Map<Setting, double[]> arrays = new LinkedHashMap<>();
    residuals.forEach(
        (setting, all) ->
            arrays.put(setting, all.stream().mapToDouble(Double::doubleValue).toArray()));
    return arrays;
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

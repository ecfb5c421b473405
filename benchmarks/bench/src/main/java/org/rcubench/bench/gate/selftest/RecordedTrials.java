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
 * The trials of a self-test, and what a report needs of them.
 *
 * @param trials all of them
 */
record RecordedTrials(List<SelfTestTrial> trials) {
  RecordedTrials {
    trials = List.copyOf(trials);
  }

  /** Each row's pairs whose head was slowed by a percentage, where there are two or more. */
  Map<SelfTestRow, List<PairResult>> pairs(int percent) {
    Map<SelfTestRow, List<PairResult>> pairs = new LinkedHashMap<>();
    of(SelfTestTrial.Kind.pair(percent))
        .forEach((row, own) -> pairs.put(row, own.stream().map(SelfTestTrial::pair).toList()));
    return pairs;
  }

  /** The log-ratios of these pairs. */
  Map<SelfTestRow, double[]> slowdowns(int percent) {
    Map<SelfTestRow, double[]> slowdowns = new LinkedHashMap<>();
    pairs(percent)
        .forEach(
            (row, own) ->
                slowdowns.put(row, own.stream().mapToDouble(PairResult::slowdown).toArray()));
    return slowdowns;
  }

  /**
   * Pairs of equals, each both ways: which of two equals is called the base is arbitrary. Whether
   * they lean to a side nonetheless is reported separately.
   */
  Map<SelfTestRow, List<PairResult>> equalsBothWays() {
    Map<SelfTestRow, List<PairResult>> both = new LinkedHashMap<>();
    pairs(0)
        .forEach(
            (row, own) ->
                both.put(
                    row, own.stream().flatMap(pair -> Stream.of(pair, pair.mirrored())).toList()));
    return both;
  }

  /** The logarithms of the times that lone forks took. */
  Map<SelfTestRow, double[]> lone() {
    Map<SelfTestRow, double[]> times = new LinkedHashMap<>();
    of(SelfTestTrial.Kind.LONE)
        .forEach(
            (row, own) ->
                times.put(
                    row, own.stream().mapToDouble(trial -> -Math.log(trial.base())).toArray()));
    return times;
  }

  /** As many trials of each kind, drawn from these with replacement. */
  RecordedTrials resampled(SplittableRandom random) {
    Map<Object, List<SelfTestTrial>> alike = new LinkedHashMap<>();
    trials.forEach(
        trial ->
            alike
                .computeIfAbsent(List.of(trial.row(), trial.kind()), key -> new ArrayList<>())
                .add(trial));
    List<SelfTestTrial> drawn = new ArrayList<>();
    for (List<SelfTestTrial> own : alike.values()) {
      for (int i = 0; i < own.size(); i++) {
        drawn.add(own.get(random.nextInt(own.size())));
      }
    }
    return new RecordedTrials(drawn);
  }

  /** How far each pair of a row is from the mean of its slowdown. */
  Map<SelfTestRow, double[]> residuals() {
    Map<SelfTestRow, List<Double>> residuals = new LinkedHashMap<>();
    for (int slowdown : SelfTest.SLOWDOWNS) {
      slowdowns(slowdown)
          .forEach(
              (row, own) -> {
                double mean = Mean.of(own).getAsDouble();
                // Each mean takes a degree of freedom with it.
                double lost = Math.sqrt(own.length / (own.length - 1.0));
                List<Double> all = residuals.computeIfAbsent(row, key -> new ArrayList<>());
                Arrays.stream(own).forEach(log -> all.add((log - mean) * lost));
              });
    }
    Map<SelfTestRow, double[]> arrays = new LinkedHashMap<>();
    residuals.forEach(
        (row, all) -> arrays.put(row, all.stream().mapToDouble(Double::doubleValue).toArray()));
    return arrays;
  }

  /** What the trials took, of pairs or of lone forks. */
  Duration spent(boolean pairs) {
    return trials.stream()
        .filter(trial -> trial.kind().isPair() == pairs)
        .map(SelfTestTrial::spent)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** What a pair took on average; zero if there is none. */
  Duration pair() {
    return spent(true).dividedBy(Math.max(1, count(true)));
  }

  long count(boolean pairs) {
    return trials.stream().filter(trial -> trial.kind().isPair() == pairs).count();
  }

  private Map<SelfTestRow, List<SelfTestTrial>> of(SelfTestTrial.Kind kind) {
    Map<SelfTestRow, List<SelfTestTrial>> found = new LinkedHashMap<>();
    for (SelfTestRow row : SelfTestRow.all()) {
      List<SelfTestTrial> own =
          trials.stream()
              .filter(trial -> trial.row().equals(row) && trial.kind().equals(kind))
              .toList();
      if (own.size() > 1) {
        found.put(row, own);
      }
    }
    return found;
  }
}

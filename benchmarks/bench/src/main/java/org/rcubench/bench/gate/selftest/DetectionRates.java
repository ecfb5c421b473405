package org.rcubench.bench.gate.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Variance;
import org.rcubench.results.comparison.Proportion;
import org.rcubench.results.statistics.Estimate;

/**
 * How often simulated comparisons say that rows have regressed. The interval of a share tells how
 * far it would move had other pairs been recorded, by as many pairs drawn from these with
 * replacement (bootstrap); it is never narrower than the number of comparisons allows.
 *
 * @param recorded the pairs
 * @param drawn comparisons drawn from the recorded pairs
 * @param redrawn fewer comparisons each from as many pairs, drawn with replacement
 */
record DetectionRates(
    RecordedTrials recorded, DetectionCounts drawn, List<DetectionCounts> redrawn) {
  /** The 97.5% quantile of the normal distribution. */
  private static final double DEVIATES = 1.96;

  DetectionRates {
    redrawn = List.copyOf(redrawn);
  }

  /**
   * How much to draw.
   *
   * @param comparisons of each kind, from the recorded pairs
   * @param resamples how often the pairs are drawn anew, at least 2
   * @param each comparisons of each kind from those
   */
  record Draws(int comparisons, int resamples, int each) {}

  /**
   * Simulates comparisons.
   *
   * @param recorded the pairs to draw from
   * @param simulated how they are judged
   * @param draws how many
   * @param seed draws
   */
  static DetectionRates of(
      RecordedTrials recorded, SimulatedComparison simulated, Draws draws, long seed)
      throws InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    DetectionCounts drawn =
        DetectionCounts.of(recorded, simulated, new Random(random.nextLong()), draws.comparisons());
    List<DetectionCounts> redrawn = new ArrayList<>();
    for (int i = 0; i < draws.resamples(); i++) {
      RecordedTrials resampled = recorded.resampled(random.split());
      redrawn.add(
          DetectionCounts.of(resampled, simulated, new Random(random.nextLong()), draws.each()));
    }
    return new DetectionRates(recorded, drawn, redrawn);
  }

  /** The share of comparisons of equals that say that a row or a curve has regressed. */
  Estimate alarms() {
    return estimate(DetectionCounts::shareOfAlarms, row -> true, 0).orElseThrow();
  }

  /**
   * How often a row is said to have regressed that is slowed down alone, or equal for 0 percent.
   */
  Optional<Estimate> alone(SelfTestRow row, int slowdown) {
    return alone(row::equals, slowdown);
  }

  /** The same, on average over rows. */
  Optional<Estimate> alone(Predicate<SelfTestRow> rows, int slowdown) {
    return estimate(counts -> counts.share(counts.alone(), rows, slowdown), rows, slowdown);
  }

  /** How often rows are, on average, if all rows of the comparison are slowed down. */
  Optional<Estimate> together(Predicate<SelfTestRow> rows, int slowdown) {
    return estimate(counts -> counts.share(counts.together(), rows, slowdown), rows, slowdown);
  }

  private Optional<Estimate> estimate(
      ToDoubleFunction<DetectionCounts> share, Predicate<SelfTestRow> rows, int slowdown) {
    int comparisons = drawn.comparisons();
    double value = share.applyAsDouble(drawn);
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    double[] others = redrawn.stream().mapToDouble(share).filter(Double::isFinite).toArray();
    int each = redrawn.isEmpty() ? 1 : redrawn.get(0).comparisons();
    // Of the variance between resamples, what a small number of comparisons causes is left out.
    double byPairs = Math.max(0, variance(others) - meanOfVariances(others, each));
    double error = Math.sqrt(byPairs + value * (1 - value) / comparisons);
    Proportion byDrawing = new Proportion((int) Math.round(value * comparisons), comparisons);
    return Optional.of(
        new Estimate(
            value,
            Math.max(0, Math.min(value - DEVIATES * error, byDrawing.low())),
            Math.min(1, Math.max(value + DEVIATES * error, byDrawing.high())),
            pairs(rows, slowdown)));
  }

  private int pairs(Predicate<SelfTestRow> rows, int slowdown) {
    return recorded.pairs(slowdown).entrySet().stream()
        .filter(each -> rows.test(each.getKey()))
        .mapToInt(each -> each.getValue().size())
        .sum();
  }

  private static double variance(double[] shares) {
    return shares.length < 2 ? 0 : Variance.of(shares).getAsDouble();
  }

  /** The mean variance of binomial shares. */
  private static double meanOfVariances(double[] shares, int each) {
    double sum = 0;
    for (double share : shares) {
      sum += share * (1 - share) / Math.max(1, each - 1);
    }
    return shares.length == 0 ? 0 : sum / shares.length;
  }
}

package org.rcubench.bench.gate.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Variance;
import org.rcubench.bench.gate.pairs.Rehearsal;
import org.rcubench.results.comparison.Proportion;
import org.rcubench.results.statistics.Estimate;

/**
 * How comparisons would turn out. Shares are of comparisons drawn from the pairs that were
 * recorded; their intervals tell how far they would move had other pairs been recorded, by as many
 * pairs drawn from these with replacement (bootstrap), and never less than the drawing itself
 * leaves open.
 *
 * @param recorded the pairs
 * @param drawn comparisons from the recorded pairs
 * @param redrawn fewer comparisons each from as many pairs, drawn with replacement
 */
record Odds(Recorded recorded, Tally drawn, List<Tally> redrawn) {
  /** How farther off than the standard error a share is once in twenty times. */
  private static final double DEVIATES = 1.96;

  Odds {
    redrawn = List.copyOf(redrawn);
  }

  /**
   * How much to draw.
   *
   * @param comparisons of each kind, from the recorded pairs
   * @param resamples how often the pairs are drawn anew, at least 2
   * @param each comparisons of each kind from those
   */
  record Effort(int comparisons, int resamples, int each) {}

  /**
   * Draws comparisons.
   *
   * @param recorded the pairs to draw from
   * @param rehearsal how they are judged
   * @param effort how many
   * @param seed draws
   */
  static Odds of(Recorded recorded, Rehearsal rehearsal, Effort effort, long seed)
      throws InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    Tally drawn = Tally.of(recorded, new Deals(rehearsal, random.nextLong()), effort.comparisons());
    List<Tally> redrawn = new ArrayList<>();
    for (int i = 0; i < effort.resamples(); i++) {
      redrawn.add(
          Tally.of(
              recorded.resampled(random.split()),
              new Deals(rehearsal, random.nextLong()),
              effort.each()));
    }
    return new Odds(recorded, drawn, redrawn);
  }

  /** In how many comparisons of equals a row or a curve would be said to have regressed. */
  Estimate alarms() {
    return estimate(Tally::shareOfAlarms, row -> true, 0).orElseThrow();
  }

  /** How often a row would be said to have regressed, slowed down alone; of 0 percent, equal. */
  Optional<Estimate> alone(Setting setting, int slowdown) {
    return alone(setting::equals, slowdown);
  }

  /** The same, on average over rows. */
  Optional<Estimate> alone(Predicate<Setting> rows, int slowdown) {
    return estimate(tally -> tally.share(tally.alone(), rows, slowdown), rows, slowdown);
  }

  /** How often rows would be, on average, if all rows of the comparison are slowed down. */
  Optional<Estimate> together(Predicate<Setting> rows, int slowdown) {
    return estimate(tally -> tally.share(tally.together(), rows, slowdown), rows, slowdown);
  }

  private Optional<Estimate> estimate(
      ToDoubleFunction<Tally> share, Predicate<Setting> rows, int slowdown) {
    int comparisons = drawn.comparisons();
    double value = share.applyAsDouble(drawn);
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    double[] others = redrawn.stream().mapToDouble(share).filter(Double::isFinite).toArray();
    int each = redrawn.isEmpty() ? 1 : redrawn.get(0).comparisons();
    // What scatters for want of comparisons is no matter of the pairs.
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

  private int pairs(Predicate<Setting> rows, int slowdown) {
    return recorded.pairs(slowdown).entrySet().stream()
        .filter(each -> rows.test(each.getKey()))
        .mapToInt(each -> each.getValue().size())
        .sum();
  }

  private static double variance(double[] shares) {
    return shares.length < 2 ? 0 : Variance.of(shares).getAsDouble();
  }

  /** Of binomial shares of so many comparisons each. */
  private static double meanOfVariances(double[] shares, int each) {
    double sum = 0;
    for (double share : shares) {
      sum += share * (1 - share) / Math.max(1, each - 1);
    }
    return shares.length == 0 ? 0 : sum / shares.length;
  }
}

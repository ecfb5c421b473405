package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/** Base and head that were measured in pairs, side by side. */
public final class PairedSamples implements TwoSamples {
  private final double[] slowdowns;

  /**
   * Pairs.
   *
   * @param slowdowns for each pair of forks the natural logarithm of how many times slower the head
   *     was than the base: above 0 if the head was slower; all finite
   */
  public PairedSamples(double[] slowdowns) {
    if (!Arrays.stream(slowdowns).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a pair has no ratio");
    }
    this.slowdowns = slowdowns.clone();
  }

  @Override
  public int size() {
    return slowdowns.length;
  }

  @Override
  public double pValue(double floor) {
    return SignedRanks.probabilityOfGreater(slowdowns, floor);
  }

  @Override
  public PairedSamples swapped() {
    return new PairedSamples(Arrays.stream(slowdowns).map(log -> -log).toArray());
  }

  @Override
  public Optional<HodgesLehmann> shift(double confidence) {
    return slowdowns.length == 0
        ? Optional.empty()
        : Optional.of(HodgesLehmann.of(slowdowns, confidence));
  }

  @Override
  public OptionalDouble deviation() {
    return slowdowns.length < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(StandardDeviation.of(slowdowns).getAsDouble());
  }

  /**
   * How many pairs it takes, at least, for any slowdown to be shown.
   *
   * @param thresholds what counts as a change
   * @param rows how many rows are judged together
   * @return the number
   */
  public static int fewest(Thresholds thresholds, int rows) {
    double level = thresholds.sharedBy(Math.max(1, rows)).level();
    int pairs = 2;
    while (mostExtreme(pairs) > level) {
      pairs++;
    }
    return pairs;
  }

  /** The probability that all pairs of equals agree on one side. */
  private static double mostExtreme(int pairs) {
    return Math.scalb(1.0, -pairs);
  }

  @Override
  public OptionalDouble detectable(Thresholds thresholds, int size) {
    OptionalDouble deviation = deviation();
    return deviation.isEmpty() || size < 2
        ? OptionalDouble.empty()
        : MinimumDetectableEffect.slowdown(
            thresholds,
            mostExtreme(size),
            deviation.getAsDouble() / Math.sqrt(size),
            /* freedom= */ size - 1);
  }
}

package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/** A row whose base and head were measured in pairs, side by side. */
public final class PairedRow implements Evidence {
  private final String name;
  private final double[] slowdowns;

  /**
   * A row.
   *
   * @param name what was measured
   * @param slowdowns for each pair of forks the natural logarithm of how many times slower the head
   *     was than the base: above 0 if the head was slower; all finite
   */
  public PairedRow(String name, double[] slowdowns) {
    if (!Arrays.stream(slowdowns).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("%s has a pair without a ratio".formatted(name));
    }
    this.name = name;
    this.slowdowns = slowdowns.clone();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return slowdowns.length;
  }

  /** {@return the logarithms, pair by pair} */
  public double[] slowdowns() {
    return slowdowns.clone();
  }

  @Override
  public double surpriseIfNotSlower(double floor) {
    return SignedRanks.probabilityOfGreater(slowdowns, floor);
  }

  @Override
  public PairedRow mirrored() {
    return new PairedRow(name, Arrays.stream(slowdowns).map(log -> -log).toArray());
  }

  @Override
  public Optional<Centre> centre(double confidence) {
    return slowdowns.length == 0 ? Optional.empty() : Optional.of(Centre.of(slowdowns, confidence));
  }

  @Override
  public OptionalDouble spread() {
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

  /** The probability that so many pairs of equals agree on one side. */
  private static double mostExtreme(int pairs) {
    return Math.scalb(1.0, -pairs);
  }

  @Override
  public OptionalDouble detectable(Thresholds thresholds, int size) {
    OptionalDouble spread = spread();
    return spread.isEmpty() || size < 2
        ? OptionalDouble.empty()
        : Detectable.slowdown(
            thresholds,
            mostExtreme(size),
            spread.getAsDouble() / Math.sqrt(size),
            /* freedom= */ size - 1);
  }
}

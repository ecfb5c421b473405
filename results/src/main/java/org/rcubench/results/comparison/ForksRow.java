package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * A row whose base and head were measured apart: forks of one run and forks of another, which have
 * nothing in common but what they measure.
 */
public final class ForksRow implements Evidence {
  private final String name;
  private final double[] base;
  private final double[] head;

  /**
   * A row.
   *
   * @param name what was measured
   * @param base for each fork of the base the natural logarithm of its time, in any unit
   * @param head the same of the head, in the same unit
   */
  public ForksRow(String name, double[] base, double[] head) {
    if (!Arrays.stream(base).allMatch(Double::isFinite)
        || !Arrays.stream(head).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("%s has a fork without a time".formatted(name));
    }
    this.name = name;
    this.base = base.clone();
    this.head = head.clone();
  }

  /**
   * How many forks each side needs, at least, for any slowdown to be shown.
   *
   * @param thresholds what counts as a change
   * @param rows how many rows are judged together
   * @return the number
   */
  public static int fewest(Thresholds thresholds, int rows) {
    double level = thresholds.sharedBy(Math.max(1, rows)).level();
    int forks = 2;
    while (RankSums.mostExtreme(forks, forks) > level) {
      forks++;
    }
    return forks;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return Math.min(base.length, head.length);
  }

  @Override
  public double surpriseIfNotSlower(double floor) {
    return size() == 0 ? 1 : RankSums.probabilityOfGreater(base, head, floor);
  }

  @Override
  public ForksRow mirrored() {
    return new ForksRow(name, /* base= */ head, /* head= */ base);
  }

  @Override
  public Optional<Centre> centre(double confidence) {
    return size() == 0 ? Optional.empty() : Optional.of(RankSums.shift(base, head, confidence));
  }

  /** {@return the standard deviation of the difference between a fork of each} */
  @Override
  public OptionalDouble spread() {
    return size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.sqrt(Variance.of(base).getAsDouble() + Variance.of(head).getAsDouble()));
  }

  @Override
  public OptionalDouble detectable(Thresholds thresholds, int size) {
    OptionalDouble spread = spread();
    return spread.isEmpty() || size < 2
        ? OptionalDouble.empty()
        : Detectable.slowdown(
            thresholds,
            RankSums.mostExtreme(size, size),
            spread.getAsDouble() / Math.sqrt(size),
            /* freedom= */ 2 * size - 2);
  }
}

package org.rcubench.results.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Variance;

/** Base and head that were measured apart, in the forks of two runs. */
public final class IndependentSamples implements TwoSamples {
  private final double[] base;
  private final double[] head;

  /**
   * Forks.
   *
   * @param base for each fork of the base the natural logarithm of its time, in any unit
   * @param head the same of the head, in the same unit
   */
  public IndependentSamples(double[] base, double[] head) {
    if (!Arrays.stream(base).allMatch(Double::isFinite)
        || !Arrays.stream(head).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a fork has no time");
    }
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
  public int size() {
    return Math.min(base.length, head.length);
  }

  @Override
  public double pValue(double floor) {
    return size() == 0 ? 1 : RankSums.probabilityOfGreater(base, head, floor);
  }

  @Override
  public IndependentSamples swapped() {
    return new IndependentSamples(/* base= */ head, /* head= */ base);
  }

  @Override
  public Optional<HodgesLehmann> shift(double confidence) {
    return size() == 0 ? Optional.empty() : Optional.of(RankSums.shift(base, head, confidence));
  }

  /** {@return the standard deviation of the difference between a fork of each} */
  @Override
  public OptionalDouble deviation() {
    return size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.sqrt(Variance.of(base).getAsDouble() + Variance.of(head).getAsDouble()));
  }

  @Override
  public OptionalDouble detectable(Thresholds thresholds, int size) {
    OptionalDouble deviation = deviation();
    return deviation.isEmpty() || size < 2
        ? OptionalDouble.empty()
        : MinimumDetectableEffect.slowdown(
            thresholds,
            RankSums.mostExtreme(size, size),
            deviation.getAsDouble() / Math.sqrt(size),
            /* freedom= */ 2 * size - 2);
  }
}

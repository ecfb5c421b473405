package org.rcubench.results.comparison;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of base and head, as natural logarithms of time, as far as a verdict needs it.
 * Immutable.
 */
public interface TwoSamples {

  /** How base and head were measured, which decides what may be compared with what. */
  enum Design {
    /** Side by side: the two of a pair belong together. */
    PAIRED,
    /** Apart: forks of one run and forks of another have nothing in common. */
    INDEPENDENT
  }

  /** {@return how many pairs there are, or how many forks of the side that has fewer} */
  int size();

  /**
   * How surprising the samples are if the head is slower by no more than a floor.
   *
   * @param floor the natural logarithm of the slowdown that is ignored, at least 0
   * @return the one-sided p-value, exact
   */
  double pValue(double floor);

  /**
   * The same with base and head in each other's place.
   *
   * @return the samples that test the other direction
   */
  TwoSamples swapped();

  /**
   * How much slower the head is.
   *
   * @param confidence the least coverage of the interval
   * @return the logarithm of a ratio of time; empty if nothing was measured
   */
  Optional<HodgesLehmann> shift(double confidence);

  /** {@return the standard deviation of the log-ratios; empty if there are too few} */
  OptionalDouble deviation();

  /**
   * The minimum detectable effect: the smallest slowdown that samples of a size, scattered like
   * these, would most likely have shown.
   *
   * @param thresholds what counts as a change
   * @param size how many pairs there would be, or forks of each side
   * @return as a ratio of time; empty if none could have been shown, or the scatter is unknown
   */
  OptionalDouble detectable(Thresholds thresholds, int size);
}

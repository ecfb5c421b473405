package org.rcubench.results.comparison;

import java.util.Optional;
import java.util.OptionalDouble;

/** What was measured of one row of a comparison, as far as a verdict needs it. Immutable. */
public interface Evidence {

  /** {@return what was measured} */
  String name();

  /** {@return how many pairs there are, or how many forks of the side that has fewer} */
  int size();

  /**
   * How surprising the evidence is if the head were slower by no more than a floor.
   *
   * @param floor the natural logarithm of the slowdown that is let pass, at least 0
   * @return a probability, exact
   */
  double surpriseIfNotSlower(double floor);

  /**
   * The same with base and head in each other's place.
   *
   * @return what there is to say of the other direction
   */
  Evidence mirrored();

  /**
   * How much slower the head is.
   *
   * @param confidence the least coverage of the interval
   * @return natural logarithms of ratios of time; empty if nothing was measured
   */
  Optional<Centre> centre(double confidence);

  /** {@return the standard deviation of the log-ratios; empty if there are too few} */
  OptionalDouble spread();

  /**
   * The least slowdown that so much evidence, spread like this, would most likely have shown.
   *
   * @param thresholds what counts as a change
   * @param size how many pairs there would be, or forks of each side
   * @return as a ratio of time; empty if none could have been shown, or this tells of no spread
   */
  OptionalDouble detectable(Thresholds thresholds, int size);
}

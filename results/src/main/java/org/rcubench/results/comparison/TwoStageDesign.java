package org.rcubench.results.comparison;

import java.util.OptionalDouble;

/**
 * How a comparison comes to a verdict: a few pairs of every row raise a doubt, and fresh pairs of
 * the rows in doubt decide. A slowdown is found if both stages find it.
 *
 * @param screening how many pairs of a row raise a doubt
 * @param suspicion the level at which they do, see {@link Gate#isSuspect}
 * @param fresh how many pairs decide
 */
public record TwoStageDesign(int screening, double suspicion, int fresh) {

  /**
   * The smallest slowdown that both stages together would most likely have found.
   *
   * @param row whose pairs scatter as all pairs do
   * @param thresholds what counts as a change, at the level that is left to a single row
   * @return as a ratio of time; empty if none could have been found
   */
  public OptionalDouble detectable(TwoSamples row, Thresholds thresholds) {
    // The two stages see different pairs, so that their chances multiply.
    double each = Math.sqrt(thresholds.power());
    OptionalDouble doubted = row.detectable(at(thresholds, suspicion, each), screening);
    OptionalDouble decided = row.detectable(at(thresholds, thresholds.level(), each), fresh);
    return doubted.isEmpty() || decided.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(doubted.getAsDouble(), decided.getAsDouble()));
  }

  private static Thresholds at(Thresholds thresholds, double level, double power) {
    return new Thresholds(thresholds.floor(), thresholds.equal(), level, power);
  }
}

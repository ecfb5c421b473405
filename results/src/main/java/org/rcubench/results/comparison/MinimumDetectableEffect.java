package org.rcubench.results.comparison;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The smallest slowdown that samples could have shown. A test finds a shift of (z(1 - level) +
 * z(power)) standard errors, more by the square root of pi / 3 for ranks in place of normal
 * deviates. Source: E. L. Lehmann, <em>Nonparametrics: Statistical Methods Based on Ranks</em>,
 * 1975, sections 2.4 and 4.3.
 */
final class MinimumDetectableEffect {
  /** The efficiency of ranks beside the t-test, between normal deviates. */
  private static final double EFFICIENCY = 3 / Math.PI;

  private MinimumDetectableEffect() {}

  /**
   * The smallest slowdown, as a ratio.
   *
   * @param mostExtreme the probability, between equals, of the most extreme samples
   * @param error the standard error of the mean log-ratio
   * @param freedom how many degrees of freedom it has
   * @return empty if even the most extreme samples could not show one
   */
  static OptionalDouble slowdown(
      Thresholds thresholds, double mostExtreme, double error, int freedom) {
    if (mostExtreme > thresholds.level()) {
      return OptionalDouble.empty();
    }
    TDistribution deviate = TDistribution.of(freedom);
    double deviates =
        deviate.inverseCumulativeProbability(1 - thresholds.level())
            + deviate.inverseCumulativeProbability(thresholds.power());
    return OptionalDouble.of(
        Math.exp(Math.log1p(thresholds.floor()) + deviates * error / Math.sqrt(EFFICIENCY)));
  }
}

package org.rcubench.results.comparison;

import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a row could have shown. A test of n pairs whose log-ratios spread by s finds a shift of
 * (z(1 - level) + z(power)) s / sqrt(n), more by the square root of pi / 3 for ranks in place of
 * normal deviates. Source: E. L. Lehmann, <em>Nonparametrics: Statistical Methods Based on
 * Ranks</em>, 1975, section 4.3.
 */
final class Detectable {
  /** The efficiency of signed ranks beside the t-test, between normal deviates. */
  private static final double EFFICIENCY = 3 / Math.PI;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Detectable() {}

  static OptionalDouble spread(PairedRow row) {
    return row.pairs() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(StandardDeviation.of(row.slowdowns()).getAsDouble());
  }

  /** The least slowdown, as a ratio; empty if even the most extreme pairs could not show one. */
  static OptionalDouble slowdown(PairedRow row, Thresholds thresholds) {
    double mostExtreme = Math.scalb(1.0, -row.pairs());
    OptionalDouble spread = spread(row);
    if (spread.isEmpty() || mostExtreme > thresholds.level()) {
      return OptionalDouble.empty();
    }
    double deviates =
        NORMAL.inverseCumulativeProbability(1 - thresholds.level())
            + NORMAL.inverseCumulativeProbability(thresholds.power());
    double shift = deviates * spread.getAsDouble() / Math.sqrt(row.pairs() * EFFICIENCY);
    return OptionalDouble.of(Math.exp(Math.log1p(thresholds.floor()) + shift));
  }
}

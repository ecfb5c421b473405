package org.rcubench.results.comparison;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often something happened, with the interval of C. J. Clopper and E. S. Pearson, <em>The Use
 * of Confidence or Fiducial Limits Illustrated in the Case of the Binomial</em>, 1934, which holds
 * the true proportion in at least 95% of cases.
 *
 * @param hits how often it happened
 * @param trials how often it could have, at least 1
 */
public record Proportion(int hits, int trials) {
  private static final double TAIL = 0.025;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if there is no trial, or there are more hits than trials
   */
  public Proportion {
    if (trials < 1 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException("%d of %d is no proportion".formatted(hits, trials));
    }
  }

  /** {@return the share of the trials} */
  public double share() {
    return (double) hits / trials;
  }

  /** {@return the interval's lower end} */
  public double low() {
    return hits == 0
        ? 0
        : BetaDistribution.of(hits, trials - hits + 1.0).inverseCumulativeProbability(TAIL);
  }

  /** {@return the interval's upper end} */
  public double high() {
    return hits == trials
        ? 1
        : BetaDistribution.of(hits + 1.0, trials - hits).inverseCumulativeProbability(1 - TAIL);
  }
}

package org.rcubench.suite.compare.lockstep;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How much to measure.
 *
 * @param screening pairs of every row at first
 * @param confirming fresh pairs of a row that the first left in doubt; with a budget, as many more
 *     as it allows
 * @param budget the time to spend; empty to spend what the pairs take
 * @param suspicion the level at which a row is in doubt, see {@link
 *     org.rcubench.results.comparison.Gate#isSuspect}
 */
public record Effort(int screening, int confirming, Optional<Duration> budget, double suspicion) {
  private static final int FEWEST = 5;
  private static final int MOST = 60;

  /** {@return six pairs to screen, twelve to confirm} */
  public static Effort defaults() {
    return new Effort(6, 12, Optional.empty(), 0.2);
  }

  /**
   * The same within a budget.
   *
   * @param budget the time to spend
   * @return the effort
   */
  public Effort within(Duration budget) {
    return new Effort(screening, confirming, Optional.of(budget), suspicion);
  }

  /** In words, which no other effort has. */
  String words() {
    return String.format(
        Locale.ROOT,
        "%d pairs to screen, doubt from %s on, %s",
        screening,
        suspicion,
        budget.map(time -> "fresh ones for " + time).orElse(confirming + " fresh ones"));
  }

  /**
   * How many fresh pairs each doubtful row gets.
   *
   * @param rows how many rows are in doubt
   * @param left the time that is left of the budget
   * @param pair what a pair takes
   * @return so many
   */
  public int confirming(int rows, Duration left, Duration pair) {
    if (budget.isEmpty()) {
      return confirming;
    }
    long affordable = left.toNanos() / Math.max(1, rows * pair.toNanos());
    return (int) Math.max(FEWEST, Math.min(MOST, affordable));
  }
}

package org.rcubench.bench.gate.pairs;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.rcubench.results.files.ResultsException;

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
public record SamplingPlan(
    int screening, int confirming, Optional<Duration> budget, double suspicion) {
  /** With two pairs no row would ever be in doubt, for it is no surprise if they agree. */
  public static final int FEWEST_TO_DOUBT = 3;

  private static final int MOST = 60;

  /** {@return six pairs to screen, twelve to confirm} */
  public static SamplingPlan defaults() {
    return new SamplingPlan(6, 12, Optional.empty(), 0.2);
  }

  /**
   * The same within a budget.
   *
   * @param budget the time to spend
   * @return the plan
   */
  public SamplingPlan within(Duration budget) {
    return new SamplingPlan(screening, confirming, Optional.of(budget), suspicion);
  }

  /**
   * The plan for a number of rows. Fresh pairs must be enough to show anything, and a budget must
   * leave enough of them for the rows that noise alone puts in doubt: where it would not, fewer
   * pairs screen.
   *
   * @param rows how many rows there are
   * @param fewest the fewest fresh pairs that can show anything
   * @param pair what a pair takes
   * @return the plan
   * @throws ResultsException if the budget is too short
   */
  SamplingPlan fitting(int rows, int fewest, Duration pair) {
    SamplingPlan enough =
        new SamplingPlan(screening, Math.max(confirming, fewest), budget, suspicion);
    return budget.map(time -> enough.within(time, rows, fewest, pair)).orElse(enough);
  }

  private SamplingPlan within(Duration time, int rows, int fewest, Duration pair) {
    long doubted = (long) Math.ceil(2 * suspicion * rows) * fewest;
    long affordable = (time.dividedBy(pair) - doubted) / rows;
    if (affordable < FEWEST_TO_DOUBT) {
      Duration needed = pair.multipliedBy((long) FEWEST_TO_DOUBT * rows + doubted).plusSeconds(59);
      throw new ResultsException(
          ("--budget %sm is too short for %d rows: %d pairs of each, and %d fresh ones of those"
                  + " that noise puts in doubt, take about %sm; compare fewer rows, shorter turns"
                  + " (-wi, -i, -r), or allow more time")
              .formatted(time.toMinutes(), rows, FEWEST_TO_DOUBT, fewest, needed.toMinutes()));
    }
    return new SamplingPlan((int) Math.min(screening, affordable), confirming, budget, suspicion);
  }

  /** In words that no other plan has. */
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
   * @param fewest the fewest that can show anything
   * @return the number of pairs
   */
  public int confirming(int rows, Duration left, Duration pair, int fewest) {
    if (budget.isEmpty()) {
      return Math.max(confirming, fewest);
    }
    long affordable = left.toNanos() / Math.max(1, rows * pair.toNanos());
    return (int) Math.max(fewest, Math.min(MOST, affordable));
  }
}

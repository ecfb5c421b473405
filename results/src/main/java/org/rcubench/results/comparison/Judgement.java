package org.rcubench.results.comparison;

import java.util.OptionalDouble;

/**
 * What the gate says of base and head. Ratios are of time: above 1 if the head is slower.
 *
 * @param size how many pairs stand behind it, or forks of the side that has fewer
 * @param verdict the verdict
 * @param ratio how many times slower the head is; NaN if nothing was measured
 * @param low the lower end of the ratio's interval; empty with too few pairs
 * @param high the upper end; empty with too few pairs
 * @param deviation the standard deviation of the log-ratios; empty with fewer than two pairs
 * @param pRegressed the p-value of no regression beyond the floor, adjusted for the number of rows
 * @param pImproved the same for an improvement
 * @param detectable the smallest slowdown, as a ratio, that as many pairs with such a deviation
 *     would most likely have shown; empty if no slowdown could have been shown
 */
public record Judgement(
    int size,
    Verdict verdict,
    double ratio,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble deviation,
    double pRegressed,
    double pImproved,
    OptionalDouble detectable) {

  /** Verdicts. */
  public enum Verdict {
    /** The head is slower than the base by more than the floor. */
    REGRESSED,
    /** The head is faster than the base by more than the floor. */
    IMPROVED,
    /** The two differ by no more than what counts as equal. */
    EQUIVALENT,
    /** Noise leaves it open. */
    INCONCLUSIVE
  }
}

package org.rcubench.results.comparison;

import java.util.OptionalDouble;

/**
 * What a comparison says of a row. Ratios are of time: above 1 if the head is slower.
 *
 * @param row what was measured
 * @param pairs how many pairs stand behind it, or forks of the side that has fewer
 * @param verdict the verdict
 * @param ratio how many times slower the head is; NaN without a pair
 * @param low the lower end of the ratio's interval; empty with too few pairs
 * @param high the upper end; empty with too few pairs
 * @param spread the standard deviation of the pairs' log-ratios; empty with fewer than two pairs
 * @param regressed how surprising the pairs are if the row did not regress beyond the floor,
 *     adjusted for the number of rows
 * @param improved the same for an improvement
 * @param detectable the least slowdown, as a ratio, that so many pairs with such a spread would
 *     most likely have shown; empty if no slowdown could have been shown
 */
public record Judgement(
    String row,
    int pairs,
    Verdict verdict,
    double ratio,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble spread,
    double regressed,
    double improved,
    OptionalDouble detectable) {}

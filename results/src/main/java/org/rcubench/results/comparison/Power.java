package org.rcubench.results.comparison;

import org.rcubench.results.statistics.Estimate;

/**
 * How often comparisons called a row regressed whose head was slowed down on purpose.
 *
 * @param strategy the strategy's id
 * @param threads with how many threads
 * @param slowdownPercent by how much; 0 for equals, of which each one found is a false alarm
 * @param found in which share of the comparisons, from 0 to 1; behind it stand so many pairs as it
 *     has forks
 */
public record Power(String strategy, int threads, int slowdownPercent, Estimate found) {}

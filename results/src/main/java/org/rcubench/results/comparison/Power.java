package org.rcubench.results.comparison;

/**
 * How often comparisons called a row regressed whose head was slowed down on purpose.
 *
 * @param strategy the strategy's id
 * @param threads with how many threads
 * @param slowdownPercent by how much; 0 for equals, of which each one found is a false alarm
 * @param found in how many of how many comparisons
 */
public record Power(String strategy, int threads, int slowdownPercent, Proportion found) {}

package org.rcubench.results.comparison;

import org.rcubench.results.statistics.Estimate;

/**
 * How far the log-ratios of equals scatter, measured in two ways in the same minutes. Estimates are
 * standard deviations of natural logarithms, 0.03 for 3%; behind each stand so many pairs as it has
 * forks.
 *
 * @param strategy the strategy's id
 * @param threads with how many threads
 * @param lockstep between forks that lived at the same time and took turns
 * @param independent between forks that ran one after the other
 */
public record Spread(String strategy, int threads, Estimate lockstep, Estimate independent) {}

/**
 * Whether a change made benchmarks faster or slower. The unit is a pair: one fork of the base and
 * one of the head that were measured side by side. A pair gives one log-ratio, whose sign says
 * which was faster; {@link org.rcubench.results.comparison.Gate} turns the log-ratios of many rows
 * into verdicts that hold for all of them together.
 *
 * <p>The only assumptions are that pairs are independent and that, between equals, either side is
 * as likely to be the faster one. Tests and intervals are exact, by Wilcoxon's signed ranks,
 * however few the pairs.
 */
package org.rcubench.results.comparison;

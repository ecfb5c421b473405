/**
 * What positions in a figure mean: {@linkplain org.rcubench.charts.axis.Scale axes as data}, whose
 * ticks are given, not guessed, and the ranges that they span. Most are {@linkplain
 * org.rcubench.charts.axis.LogScale logarithmic}, because what is compared differs by factors;
 * {@link org.rcubench.charts.axis.ZeroScale} has a place for 0. Two scales that mean the same can
 * be joined, so that positions in panels compare.
 *
 * <p>Nothing here knows what is drawn, or from what run it comes.
 */
package org.rcubench.charts.axis;

/**
 * What positions in a figure mean: axes whose ticks are given, not guessed, and the ranges that
 * they span. Most are {@linkplain org.rcubench.charts.axis.TickedLogAxis logarithmic}, because what
 * is compared differs by factors; {@link org.rcubench.charts.axis.ZeroAxis} has a place for 0, and
 * {@link org.rcubench.charts.axis.SharedAxes} gives panels the same axes, so that positions
 * compare.
 *
 * <p>Nothing here knows what is drawn, or from what run it comes.
 */
package org.rcubench.charts.axis;

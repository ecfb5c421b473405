/**
 * From a run to figures. Each kind of figure is one class with one function, from a run to a
 * {@linkplain org.rcubench.charts.figure.Figure figure}: drawn, with the numbers behind it, or
 * absent, with the reason.
 *
 * <p>The way is the same for all: {@link org.rcubench.charts.selection} picks the measurements,
 * {@link org.rcubench.charts.figure.LineSet} turns them into lines and into the rows of a {@link
 * org.rcubench.charts.table}, and {@link org.rcubench.charts.plot} draws them between {@link
 * org.rcubench.charts.axis axes}; what a kind has on top (a floor, the processors, an ideal) it
 * lays over the plot itself. A number that a logarithmic axis cannot show is left out with a note,
 * never moved.
 *
 * <p>What is not a line over an axis is rows or cells: {@link
 * org.rcubench.charts.figure.RatioForest} is the kind for ratios, and {@link
 * org.rcubench.charts.figure.HeatMap} draws a grid of which strategy is best.
 */
package org.rcubench.charts.figure;

/**
 * From a run to figures. Each {@linkplain org.rcubench.charts.figure.FigureKind kind of figure} is
 * a class that reads from top to bottom: what of the run it shows, how far its axes reach, what a
 * reader must know. What comes out is a {@linkplain org.rcubench.charts.figure.Figure figure} as
 * data, with the numbers behind it, or the reason why there is none; it is computed once, and drawn
 * in as many themes as are asked for. A new kind is such a class and a line in {@link
 * org.rcubench.charts.FigureKinds}.
 *
 * <p>Kinds share what they have in common: {@link org.rcubench.charts.figure.LineSet} turns
 * measurements into lines and into the rows of a {@link org.rcubench.charts.table}, {@link
 * org.rcubench.charts.figure.RatioForest} is the kind for ratios. A number that a logarithmic axis
 * cannot show is left out with a note, never moved.
 */
package org.rcubench.charts.figure;

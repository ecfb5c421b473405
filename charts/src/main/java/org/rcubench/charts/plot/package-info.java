/**
 * What lies between axes: the shapes that figures are made of, and the words beside them. {@link
 * org.rcubench.charts.plot.LinePlot} draws {@linkplain org.rcubench.charts.plot.Line lines} with
 * their intervals and labels them at their ends; {@link org.rcubench.charts.plot.CurvePlot} and
 * {@link org.rcubench.charts.plot.StripPlot} what has too many points for that; {@link
 * org.rcubench.charts.plot.ForestPlot} estimates below each other, in groups; {@link
 * org.rcubench.charts.plot.DotPlot} a dot a row; {@link org.rcubench.charts.plot.PanelPlot} several
 * charts as one.
 *
 * <p>What is drawn comes in as positions, names of strategies and words; nothing here knows of
 * runs.
 */
package org.rcubench.charts.plot;

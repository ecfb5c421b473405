/**
 * What lies between axes: {@linkplain org.rcubench.charts.plot.Diagram diagrams}, which are data
 * until a theme draws them, and the words beside them. {@link org.rcubench.charts.plot.LineDiagram}
 * shows {@linkplain org.rcubench.charts.plot.Line lines} with their intervals, labelled at their
 * ends, and {@linkplain org.rcubench.charts.plot.PlotLayer layers} over and beneath them; {@link
 * org.rcubench.charts.plot.CurveDiagram} and {@link org.rcubench.charts.plot.StripDiagram} what has
 * too many points for that; {@link org.rcubench.charts.plot.ForestDiagram} estimates below each
 * other, in groups; {@link org.rcubench.charts.plot.DotDiagram} a dot a row; {@link
 * org.rcubench.charts.plot.HeatMap} a grid; {@link org.rcubench.charts.plot.Panels} several of them
 * as one.
 *
 * <p>Nothing here knows of runs.
 */
package org.rcubench.charts.plot;

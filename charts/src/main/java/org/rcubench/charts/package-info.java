/**
 * The report: from runs to figures and a page.
 *
 * <p>Data flows one way: each {@linkplain org.rcubench.charts.FigureKinds kind of figure} that was
 * asked for {@linkplain org.rcubench.charts.selection selects} something of a {@linkplain
 * org.rcubench.results.Run run} and makes {@linkplain org.rcubench.charts.figure figures} of it,
 * which are data: {@linkplain org.rcubench.charts.plot diagrams} between {@linkplain
 * org.rcubench.charts.axis axes}, with a {@linkplain org.rcubench.charts.table table} behind each.
 * Those of several runs are joined. A figure becomes a {@linkplain org.rcubench.charts.picture
 * picture} in the {@linkplain org.rcubench.charts.theme theme} of each paper, and the pictures with
 * the numbers behind them become a {@linkplain org.rcubench.charts.page page}. Only {@link
 * org.rcubench.charts.Report} and {@link org.rcubench.charts.gate.GateFigures} touch files. The
 * same run gives the same bytes.
 */
package org.rcubench.charts;

/**
 * The report: from runs to figures and a page.
 *
 * <p>Data flows one way: a {@linkplain org.rcubench.results.Run run} becomes {@linkplain
 * org.rcubench.charts.figure figures}, which are charts as data; those of several runs are joined;
 * a figure becomes a {@linkplain org.rcubench.charts.picture picture}; and the pictures with the
 * numbers behind them become a {@linkplain org.rcubench.charts.page page}. Only {@link
 * org.rcubench.charts.Report} and {@link org.rcubench.charts.GateFigures} touch files. The same run
 * gives the same bytes.
 */
package org.rcubench.charts;

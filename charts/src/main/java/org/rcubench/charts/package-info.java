/**
 * The report: from runs to figures and a page.
 *
 * <p>Data flows one way: of a {@linkplain org.rcubench.results.Run run} something is {@linkplain
 * org.rcubench.charts.selection selected} and becomes {@linkplain org.rcubench.charts.figure
 * figures}, which are charts as data, with a {@linkplain org.rcubench.charts.table table} behind
 * each and made of {@linkplain org.rcubench.charts.axis axes} and {@linkplain
 * org.rcubench.charts.plot plots}; those of several runs are joined; a figure becomes a {@linkplain
 * org.rcubench.charts.picture picture}; and the pictures with the numbers behind them become a
 * {@linkplain org.rcubench.charts.page page}. Only {@link org.rcubench.charts.Report} and {@link
 * org.rcubench.charts.GateFigures} touch files. The same run gives the same bytes.
 */
package org.rcubench.charts;

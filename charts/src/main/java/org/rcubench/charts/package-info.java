/**
 * The report: from runs to figures and a page.
 *
 * <p>Data flows one way: a {@linkplain org.rcubench.results.Run run} becomes {@linkplain
 * org.rcubench.charts.figure figures}, which are charts as data; a chart becomes a PNG; and the
 * PNGs with the numbers behind them become a {@linkplain org.rcubench.charts.page page}. Only
 * {@link org.rcubench.charts.Report} touches files. The same run gives the same bytes.
 */
package org.rcubench.charts;

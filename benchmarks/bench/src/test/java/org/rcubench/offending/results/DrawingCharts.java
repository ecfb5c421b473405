package org.rcubench.offending.results;

/** A result model that draws. */
public final class DrawingCharts {
  org.rcubench.offending.charts.RunningTheSuite charts;
}

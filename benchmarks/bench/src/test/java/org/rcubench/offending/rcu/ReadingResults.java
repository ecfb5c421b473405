package org.rcubench.offending.rcu;

/** A library that knows what is measured with it. */
public final class ReadingResults {
  org.rcubench.offending.results.DrawingCharts results;
}

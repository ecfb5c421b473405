package org.rcubench.offending.bench.command;

/** What nothing may use, closing the circle of the rooms. */
public final class Command {
  org.rcubench.offending.charts.RunningTheSuite charts;
}

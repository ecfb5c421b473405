package org.rcubench.charts.figure;

/** Words for a position on an axis. */
@FunctionalInterface
interface TickLabel {
  String of(double value);
}

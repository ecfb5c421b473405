package org.rcubench.charts.axis;

/** Words for a position on an axis. */
@FunctionalInterface
public interface TickLabel {
  /**
   * The words.
   *
   * @param value the position
   * @return its words
   */
  String of(double value);
}

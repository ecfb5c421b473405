package org.rcubench.charts.figure;

/**
 * A tick of an axis.
 *
 * @param value where
 * @param label its words; a tick without words is a minor one
 */
record AxisTick(double value, String label) {
  static AxisTick minor(double value) {
    return new AxisTick(value, "");
  }

  boolean isMinor() {
    return label.isEmpty();
  }
}

package org.rcubench.charts.axis;

/**
 * A tick of an axis.
 *
 * @param value where
 * @param label its words; a tick without words is a minor one
 */
public record AxisTick(double value, String label) {
  /**
   * A tick without words.
   *
   * @param value where
   * @return the tick
   */
  public static AxisTick minor(double value) {
    return new AxisTick(value, "");
  }

  /** {@return whether it has no words} */
  public boolean isMinor() {
    return label.isEmpty();
  }
}

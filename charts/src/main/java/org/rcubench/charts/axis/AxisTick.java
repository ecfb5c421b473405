package org.rcubench.charts.axis;

import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

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

  /** Ticks as JFreeChart draws them at an edge of a plot. */
  static List<NumberTick> drawn(List<AxisTick> ticks, RectangleEdge edge) {
    return ticks.stream().map(tick -> tick.drawn(anchor(edge))).toList();
  }

  private NumberTick drawn(TextAnchor anchor) {
    return new NumberTick(
        isMinor() ? TickType.MINOR : TickType.MAJOR, value, label, anchor, TextAnchor.CENTER, 0);
  }

  private static TextAnchor anchor(RectangleEdge edge) {
    if (RectangleEdge.isLeftOrRight(edge)) {
      return RectangleEdge.LEFT.equals(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
    }
    return TextAnchor.TOP_CENTER;
  }
}

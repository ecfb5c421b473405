package org.rcubench.charts.plot;

import java.util.List;

/**
 * What was measured of one strategy, in the order of x.
 *
 * @param strategy the strategy's id
 * @param points at least one point
 */
public record Line(String strategy, List<Point> points) {
  /** Takes an unmodifiable copy of the points. */
  public Line {
    points = List.copyOf(points);
  }

  /** {@return the point of the least x} */
  public Point first() {
    return points.get(0);
  }

  /** {@return the point of the greatest x} */
  public Point last() {
    return points.get(points.size() - 1);
  }
}

package org.rcubench.charts.plot;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What was measured of one strategy, in the order of x.
 *
 * @param strategy the strategy's id
 * @param points at least one point
 */
public record Line(String strategy, List<LinePoint> points) {
  /** Takes an unmodifiable copy of the points. */
  public Line {
    points = List.copyOf(points);
  }

  /** {@return the point of the least x} */
  public LinePoint first() {
    return points.get(0);
  }

  /** {@return the point of the greatest x} */
  public LinePoint last() {
    return points.get(points.size() - 1);
  }

  /**
   * The same line with its points elsewhere on the x axis.
   *
   * @param places where each x is put
   * @return the line
   */
  public Line placed(DoubleUnaryOperator places) {
    return new Line(
        strategy,
        points.stream()
            .map(point -> new LinePoint(places.applyAsDouble(point.x()), point.y()))
            .toList());
  }
}

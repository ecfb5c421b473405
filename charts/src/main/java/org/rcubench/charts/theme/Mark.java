package org.rcubench.charts.theme;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes that mark points. Each is closed, so that it can be drawn filled or hollow. */
public enum Mark {
  /** A circle. */
  CIRCLE(new Ellipse2D.Double(-4, -4, 8, 8)),
  /** A square. */
  SQUARE(new Rectangle2D.Double(-3.6, -3.6, 7.2, 7.2)),
  /** A square on its corner. */
  DIAMOND(polygon(4, 5, 0)),
  /** A triangle pointing up. */
  UP(polygon(3, 5, 0)),
  /** A triangle pointing down. */
  DOWN(polygon(3, 5, 180)),
  /** A hexagon. */
  HEXAGON(polygon(6, 4.6, 0)),
  /** An upright cross. */
  PLUS(plus(5, 1.7)),
  /** A triangle pointing left. */
  LEFT(polygon(3, 5, -90)),
  /** A triangle pointing right. */
  RIGHT(polygon(3, 5, 90)),
  /** A pentagon. */
  PENTAGON(polygon(5, 4.6, 0)),
  /** A pentagon on its corner. */
  PENTAGON_DOWN(polygon(5, 4.6, 180));

  private final Shape shape;

  Mark(Shape shape) {
    this.shape = shape;
  }

  /** {@return the shape around the origin, about 8 units wide} */
  public Shape shape() {
    return shape;
  }

  private static Shape polygon(int corners, double radius, double turnedDegrees) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(turnedDegrees - 90 + 360.0 * i / corners);
      add(path, radius * Math.cos(angle), radius * Math.sin(angle));
    }
    path.closePath();
    return path;
  }

  private static Shape plus(double reach, double half) {
    double[][] corners = {
      {-half, -reach}, {half, -reach}, {half, -half}, {reach, -half}, {reach, half}, {half, half},
      {half, reach}, {-half, reach}, {-half, half}, {-reach, half}, {-reach, -half}, {-half, -half}
    };
    Path2D path = new Path2D.Double();
    for (double[] corner : corners) {
      add(path, corner[0], corner[1]);
    }
    path.closePath();
    return path;
  }

  private static void add(Path2D path, double x, double y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }
}

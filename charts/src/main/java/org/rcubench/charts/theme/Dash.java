package org.rcubench.charts.theme;

import java.awt.BasicStroke;

/** The dash patterns that tell lines apart where colour does not. */
public enum Dash {
  /** No gaps. */
  SOLID(),
  /** Long dashes. */
  LONG(8, 3),
  /** Short dashes. */
  SHORT(4.2f, 2.25f),
  /** Dots. */
  DOT(1.5f, 2.5f),
  /** Long dashes and dots in turn. */
  DASH_DOT(6, 2.25f, 1.5f, 2.25f);

  private final float[] pattern;

  Dash(float... pattern) {
    this.pattern = pattern;
  }

  /**
   * A pen that draws this pattern.
   *
   * @param width the width of the line
   * @return the pen
   */
  public BasicStroke stroke(float width) {
    return this == SOLID
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern.clone(), 0);
  }
}

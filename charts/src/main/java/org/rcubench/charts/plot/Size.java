package org.rcubench.charts.plot;

/**
 * A figure's size in its own units, in which letters and lines are measured too. How many pixels a
 * unit has is up to the picture.
 *
 * @param width from left to right, above 0
 * @param height from top to bottom, above 0
 */
public record Size(int width, int height) {
  /** The size of a figure of one run. */
  public static final Size USUAL = new Size(960, 600);
}

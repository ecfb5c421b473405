package org.rcubench.charts.theme;

import java.awt.Color;

/**
 * Contrast as readers perceive it. Source: W3C, <em>Web Content Accessibility Guidelines 2.1</em>,
 * the definitions of contrast ratio and relative luminance.
 */
final class Contrast {
  /** The ratio that body text needs. */
  static final double TEXT = 4.5;

  private static final int STEPS = 20;

  private Contrast() {}

  /** The colour nearest to {@code colour} on the way to {@code ink} that has the contrast. */
  static Color atLeast(double ratio, Color colour, Color ink, Color background) {
    for (int step = 0; step < STEPS; step++) {
      Color mixed = mixed(colour, ink, (double) step / STEPS);
      if (between(mixed, background) >= ratio) {
        return mixed;
      }
    }
    return ink;
  }

  static double between(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  static Color mixed(Color from, Color to, double share) {
    return new Color(
        mixed(from.getRed(), to.getRed(), share),
        mixed(from.getGreen(), to.getGreen(), share),
        mixed(from.getBlue(), to.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}

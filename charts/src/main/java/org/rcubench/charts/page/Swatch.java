package org.rcubench.charts.page;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.StringJoiner;
import org.rcubench.charts.theme.StrategyStyles;

/**
 * A short piece of a strategy's line with one of its marks, in the words of SVG.
 *
 * @param id the id by which other elements show it
 * @param colour the property of the style that holds its colour
 * @param width the width of the line
 * @param dashes the lengths of dashes and gaps in turn; {@code none} for a line without gaps
 * @param mark the outline of the mark around the origin
 */
record Swatch(String id, String colour, String width, String dashes, String mark) {
  private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  static Swatch of(String id, StrategyStyles.Style style) {
    return new Swatch(
        id,
        CssColours.property(style.hue()),
        number(style.width()),
        dashes(style.dash().stroke(style.width()).getDashArray()),
        path(style.mark().shape()));
  }

  /** The pen of a line without gaps has no array of them. */
  private static String dashes(float[] lengths) {
    if (lengths == null) {
      return "none";
    }
    StringJoiner dashes = new StringJoiner(" ");
    for (float length : lengths) {
      dashes.add(number(length));
    }
    return dashes.toString();
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] coordinates = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int segment = i.currentSegment(coordinates);
      StringJoiner numbers = new StringJoiner(" ");
      for (int c = 0; c < COORDINATES[segment]; c++) {
        numbers.add(number(coordinates[c]));
      }
      path.append(COMMANDS[segment]).append(numbers);
    }
    return path.toString();
  }

  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }
}

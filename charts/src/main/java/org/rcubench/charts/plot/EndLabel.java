package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Optional;
import java.util.function.Function;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * The label of a line.
 *
 * @param text the words
 * @param x where the line ends
 * @param y where the line ends
 * @param colour the line's
 * @param stroke the line's
 * @param mark the shape of the line's points
 */
public record EndLabel(
    String text,
    double x,
    double y,
    Function<Theme, Color> colour,
    BasicStroke stroke,
    Optional<Shape> mark) {

  /**
   * The label of a strategy's line, in its style.
   *
   * @param text the words
   * @param strategy the strategy's id
   * @param x where the line ends
   * @param y where the line ends
   * @return the label
   */
  public static EndLabel of(String text, String strategy, double x, double y) {
    StrategyStyles.Style style = StrategyStyles.of(strategy);
    return new EndLabel(
        text,
        x,
        y,
        theme -> theme.colour(strategy),
        style.dash().stroke(style.width()),
        Optional.of(style.mark().shape()));
  }
}

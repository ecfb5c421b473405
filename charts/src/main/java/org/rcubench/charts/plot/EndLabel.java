package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Optional;
import org.rcubench.charts.theme.StrategyStyle;
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
    String text, double x, double y, Color colour, BasicStroke stroke, Optional<Shape> mark) {

  /**
   * The label of a strategy's line, in its style.
   *
   * @param line the line
   * @param end where it ends
   * @param theme how it looks
   * @return the label
   */
  public static EndLabel of(Line line, Point end, Theme theme) {
    StrategyStyle style = StrategyStyles.of(line.strategy());
    return new EndLabel(
        line.strategy(),
        end.x(),
        end.y().value(),
        theme.colour(line.strategy()),
        style.dash().stroke(style.width()),
        Optional.of(style.mark().shape()));
  }
}

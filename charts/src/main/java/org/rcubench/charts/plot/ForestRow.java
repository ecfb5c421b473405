package org.rcubench.charts.plot;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import org.rcubench.charts.theme.Mark;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * A row of dots.
 *
 * @param group what it has in common with the rows beside it; empty if that needs no words
 * @param label what it is about
 * @param colour of its dots and its label
 * @param mark the shape of its dots
 * @param dots what stands on it, from left to right; at least one
 * @param words what is said at its right end
 */
public record ForestRow(
    String group,
    String label,
    Function<Theme, Color> colour,
    Mark mark,
    List<Dot> dots,
    String words) {

  /** Takes an unmodifiable copy of the dots. */
  public ForestRow {
    dots = List.copyOf(dots);
  }

  /**
   * A row of a strategy, in its style.
   *
   * @param group what it shares with its neighbours
   * @param strategy whose it is
   * @param dots its dots
   * @param words what stands beside it
   * @return the row
   */
  public static ForestRow of(String group, String strategy, List<Dot> dots, String words) {
    return new ForestRow(
        group,
        strategy,
        theme -> theme.colour(strategy),
        StrategyStyles.of(strategy).mark(),
        dots,
        words);
  }

  /** {@return what it is about, its group first} */
  public String name() {
    return group.isEmpty() ? label : group + ", " + label;
  }
}

package org.rcubench.charts.figure;

import java.util.List;
import java.util.Optional;
import org.rcubench.results.statistics.Estimate;

/**
 * The numbers behind a figure, as a table.
 *
 * @param position what tells the rows of one strategy apart, such as {@code threads}
 * @param quantity what was measured and its unit, such as {@code ns per section}
 * @param rows the rows, strategy by strategy
 */
public record Numbers(String position, String quantity, List<Row> rows) {

  /** The strategy that all others are compared with. */
  public static final String REFERENCE = "rwlock";

  /** Takes an unmodifiable copy of the rows. */
  public Numbers {
    rows = List.copyOf(rows);
  }

  /**
   * One point of the figure.
   *
   * @param strategy the strategy's id, or in words what else was measured
   * @param position where on the figure's x axis
   * @param estimate the number with its interval
   * @param toReference how many times {@link #REFERENCE} at the same position; empty if that was
   *     not measured
   */
  public record Row(
      String strategy, double position, Estimate estimate, Optional<Estimate> toReference) {}
}

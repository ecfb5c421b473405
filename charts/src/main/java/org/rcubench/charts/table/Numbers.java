package org.rcubench.charts.table;

import java.util.List;
import java.util.Optional;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * The numbers behind a figure of lines, as a table.
 *
 * @param position what tells the rows of one strategy apart, such as {@code threads}
 * @param quantity what was measured and its unit, such as {@code ns per section}
 * @param rows the rows, strategy by strategy
 */
public record Numbers(String position, String quantity, List<Row> rows) implements Table {

  /** The strategy that all others are compared with. */
  public static final String REFERENCE = "rwlock";

  /** Takes an unmodifiable copy of the rows. */
  public Numbers {
    rows = List.copyOf(rows);
  }

  @Override
  public List<String> columns() {
    return List.of(
        "strategy",
        position,
        quantity,
        "95% interval",
        "forks",
        "times " + REFERENCE,
        "95% interval of it");
  }

  @Override
  public List<List<Cell>> cells() {
    return rows.stream().map(Numbers::cells).toList();
  }

  private static List<Cell> cells(Row row) {
    return List.of(
        Cell.of(row.strategy()),
        Cell.of(Format.round(row.position()), row.position()),
        value(row.estimate()),
        interval(row.estimate()),
        Cell.of(Integer.toString(row.estimate().forks()), row.estimate().forks()),
        row.toReference().map(Numbers::value).orElse(Cell.NOTHING),
        row.toReference().map(Numbers::interval).orElse(Cell.NOTHING));
  }

  /**
   * The number of an estimate.
   *
   * @param estimate the estimate
   * @return its cell
   */
  public static Cell value(Estimate estimate) {
    return Cell.of(Format.number(estimate.value()), estimate.value());
  }

  /**
   * The interval of an estimate, sorted by its lower end.
   *
   * @param estimate the estimate
   * @return its cell, {@link Table.Cell#NOTHING} if it has none
   */
  public static Cell interval(Estimate estimate) {
    return estimate.hasInterval()
        ? Cell.of(
            Format.number(estimate.low()) + " to " + Format.number(estimate.high()), estimate.low())
        : Cell.NOTHING;
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

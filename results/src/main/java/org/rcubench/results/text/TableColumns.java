package org.rcubench.results.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Columns of a table whose rows are all of one kind.
 *
 * <pre>{@code
 * Table table =
 *     new TableColumns<Estimate>()
 *         .add("forks", each -> Table.Cell.of(each.forks()))
 *         .add("ns", each -> Table.Cell.of(Format.number(each), each.value()))
 *         .table(estimates);
 * }</pre>
 *
 * @param <R> what a row tells of
 */
public final class TableColumns<R> {
  private record Column<R>(String heading, Function<R, Table.Cell> cell) {}

  private final List<Column<R>> columns = new ArrayList<>();

  /**
   * Adds a column to the right of those that there are.
   *
   * @param heading its heading
   * @param cell its cell of each row
   * @return this
   */
  public TableColumns<R> add(String heading, Function<R, Table.Cell> cell) {
    columns.add(new Column<>(heading, cell));
    return this;
  }

  /**
   * The table.
   *
   * @param rows what its rows tell of
   * @return a row for each
   */
  public Table table(List<R> rows) {
    return new Table.Plain(
        columns.stream().map(Column::heading).toList(),
        rows.stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }
}

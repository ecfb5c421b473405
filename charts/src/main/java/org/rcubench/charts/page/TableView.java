package org.rcubench.charts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcubench.results.text.Table;

/**
 * What the template sees of a table.
 *
 * @param columns its columns
 * @param rows its rows
 */
record TableView(List<Column> columns, List<Row> rows) {
  /**
   * A column.
   *
   * @param heading its heading
   * @param words whether it holds words, to be set and sorted as such; if not, numbers
   */
  record Column(String heading, boolean words) {}

  /** A row: its first cell is what it is about. */
  record Row(Cell head, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param text see {@link Table.Cell#text}
   * @param value see {@link Table.Cell#value}
   * @param words whether its column holds words
   * @param swatch the id of what goes before the text; empty for nothing
   */
  record Cell(String text, String value, boolean words, String swatch) {}

  /**
   * A table.
   *
   * @param table the table
   * @param swatches the ids of swatches by the text that they go before
   */
  static TableView of(Table table, Map<String, String> swatches) {
    List<List<Table.Cell>> rows = table.cells();
    List<Column> columns = new ArrayList<>();
    for (String heading : table.columns()) {
      columns.add(new Column(heading, !table.isNumeric(columns.size())));
    }
    return new TableView(columns, rows.stream().map(row -> row(row, columns, swatches)).toList());
  }

  private static Row row(List<Table.Cell> row, List<Column> columns, Map<String, String> swatches) {
    List<Cell> cells = new ArrayList<>();
    for (Table.Cell cell : row) {
      cells.add(
          new Cell(
              cell.text(),
              cell.value(),
              columns.get(cells.size()).words(),
              swatches.getOrDefault(cell.text(), "")));
    }
    return new Row(cells.get(0), cells.subList(1, cells.size()));
  }
}

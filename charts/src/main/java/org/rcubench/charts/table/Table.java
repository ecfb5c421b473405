package org.rcubench.charts.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands behind a figure, to be read, sorted and filtered. */
public interface Table {

  /** {@return the headings, the first of which is what a row is about} */
  List<String> columns();

  /** {@return the rows, each with a cell for every column} */
  List<List<Cell>> cells();

  /**
   * The tables of several runs one after the other, with a first column that names the run. A
   * column that a table lacks is empty in its rows.
   *
   * @param names the runs
   * @param tables the table of each
   * @return all in one
   */
  static Table joined(List<String> names, List<Table> tables) {
    List<String> columns =
        tables.stream().flatMap(table -> table.columns().stream()).distinct().toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      List<String> own = tables.get(i).columns();
      for (List<Cell> cells : tables.get(i).cells()) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(names.get(i)));
        for (String column : columns) {
          int place = own.indexOf(column);
          row.add(place < 0 ? Cell.NOTHING : cells.get(place));
        }
        rows.add(row);
      }
    }
    return new Plain(Stream.concat(Stream.of("run"), columns.stream()).toList(), rows);
  }

  /**
   * A cell.
   *
   * @param text the words for people
   * @param value what the cell is sorted by: a number in Java's spelling, or words; empty if there
   *     is nothing
   */
  record Cell(String text, String value) {
    /** What stands where there is nothing. */
    public static final Cell NOTHING = new Cell("–", "");

    /**
     * A cell of words.
     *
     * @param text the words
     * @return the cell
     */
    public static Cell of(String text) {
      return new Cell(text, text);
    }

    /**
     * A cell of a number.
     *
     * @param text the number for people
     * @param value the number
     * @return the cell
     */
    public static Cell of(String text, double value) {
      return new Cell(text, Double.toString(value));
    }
  }

  /**
   * A table as it is given.
   *
   * @param columns see {@link Table#columns()}
   * @param cells see {@link Table#cells()}
   */
  record Plain(List<String> columns, List<List<Cell>> cells) implements Table {
    /** Takes unmodifiable copies. */
    public Plain {
      columns = List.copyOf(columns);
      cells = cells.stream().map(List::copyOf).toList();
    }
  }
}

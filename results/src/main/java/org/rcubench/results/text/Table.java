package org.rcubench.results.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What there is to read, sort and filter, whatever it is written in. */
public interface Table {

  /** {@return the headings, the first of which is what a row is about} */
  List<String> columns();

  /** {@return the rows, each with a cell for every column} */
  List<List<Cell>> cells();

  /**
   * Whether a column holds numbers, to be aligned and sorted as such.
   *
   * @param column its number, from 0
   * @return whether nothing in it has to be sorted as words
   */
  default boolean isNumeric(int column) {
    return cells().stream()
        .map(row -> row.get(column).value())
        .allMatch(value -> value.isEmpty() || Cell.NUMBER.matcher(value).matches());
  }

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
   * @param look how the words stand out where a format can show it
   */
  record Cell(String text, String value, Look look) {
    /** What stands where there is nothing. */
    public static final Cell NOTHING = new Cell("–", "");

    /** As {@link Double#toString} writes numbers, which is also how scripts read them. */
    private static final Pattern NUMBER =
        Pattern.compile("-?(\\d+(\\.\\d+)?(E-?\\d+)?|Infinity)|NaN");

    /** How words stand out. */
    public enum Look {
      PLAIN,
      STRONG,
      CODE
    }

    /**
     * A plain cell.
     *
     * @param text the words for people
     * @param value what the cell is sorted by
     */
    public Cell(String text, String value) {
      this(text, value, Look.PLAIN);
    }

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

    /**
     * A cell of a count.
     *
     * @param count how many
     * @return the cell
     */
    public static Cell of(long count) {
      return of(Long.toString(count));
    }

    /**
     * The same cell in another look.
     *
     * @param other how its words stand out
     * @return the cell
     */
    public Cell in(Look other) {
      return new Cell(text, value, other);
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

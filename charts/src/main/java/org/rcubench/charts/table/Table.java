package org.rcubench.charts.table;

import java.util.List;

/** What stands behind a figure, to be read, sorted and filtered. */
public interface Table {

  /** {@return the headings, the first of which is what a row is about} */
  List<String> columns();

  /** {@return the rows, each with a cell for every column} */
  List<List<Cell>> cells();

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

package org.rcubench.charts.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Table;

/** A table of words that say what an estimate is of, and the estimate. */
public final class EstimateTable {
  private final List<String> subject;
  private final String quantity;
  private final String units;
  private final List<List<Table.Cell>> cells = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param subject the headings of the words
   * @param quantity what was measured and its unit
   */
  public EstimateTable(List<String> subject, String quantity) {
    this(subject, quantity, "forks");
  }

  /**
   * An empty table of what was counted in something else than forks.
   *
   * @param subject the headings of the words
   * @param quantity what was measured and its unit
   * @param units what was counted
   */
  public EstimateTable(List<String> subject, String quantity, String units) {
    this.subject = List.copyOf(subject);
    this.quantity = quantity;
    this.units = units;
  }

  /**
   * Adds a row.
   *
   * @param words what the estimate is of, a word for each heading
   * @param estimate the estimate
   */
  public void add(List<String> words, Estimate estimate) {
    cells.add(
        Stream.concat(
                words.stream().map(Table.Cell::of),
                Stream.of(
                    Numbers.value(estimate),
                    Numbers.interval(estimate),
                    Table.Cell.of(Integer.toString(estimate.forks()), estimate.forks())))
            .toList());
  }

  /** {@return the table of all rows that were added} */
  public Table done() {
    return new Table.Plain(
        Stream.concat(subject.stream(), Stream.of(quantity, "95% interval", units)).toList(),
        cells);
  }
}

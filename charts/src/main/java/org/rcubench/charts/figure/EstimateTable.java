package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rcubench.results.statistics.Estimate;

/** A table of words that say what an estimate is of, and the estimate. */
final class EstimateTable {
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
  EstimateTable(List<String> subject, String quantity) {
    this(subject, quantity, "forks");
  }

  /** The same of what was counted in something else than forks. */
  EstimateTable(List<String> subject, String quantity, String units) {
    this.subject = List.copyOf(subject);
    this.quantity = quantity;
    this.units = units;
  }

  void add(List<String> words, Estimate estimate) {
    cells.add(
        Stream.concat(
                words.stream().map(Table.Cell::of),
                Stream.of(
                    Numbers.value(estimate),
                    Numbers.interval(estimate),
                    Table.Cell.of(Integer.toString(estimate.forks()), estimate.forks())))
            .toList());
  }

  Table done() {
    return new Table.Plain(
        Stream.concat(subject.stream(), Stream.of(quantity, "95% interval", units)).toList(),
        cells);
  }
}

package org.rcubench.charts.page;

import java.util.List;
import org.rcubench.charts.figure.Decimal;
import org.rcubench.charts.figure.Numbers;
import org.rcubench.results.statistics.Estimate;

/**
 * The numbers behind a figure as the template sees them: each cell with the words for people and
 * the value for sorting.
 */
record NumbersTable(String position, String quantity, String reference, List<Row> rows) {

  record Row(
      String strategy,
      Cell position,
      Cell value,
      Cell interval,
      int forks,
      Cell ratio,
      Cell ratioInterval) {}

  /** A cell; what is not there sorts as an empty value. */
  record Cell(String text, String value) {
    static final Cell NOTHING = new Cell("–", "");

    static Cell of(String text, double value) {
      return new Cell(text, Double.toString(value));
    }
  }

  static NumbersTable of(Numbers numbers) {
    return new NumbersTable(
        numbers.position(),
        numbers.quantity(),
        Numbers.REFERENCE,
        numbers.rows().stream().map(NumbersTable::row).toList());
  }

  private static Row row(Numbers.Row row) {
    return new Row(
        row.strategy(),
        Cell.of(Decimal.round(row.position()), row.position()),
        value(row.estimate()),
        interval(row.estimate()),
        row.estimate().forks(),
        row.toReference().map(NumbersTable::value).orElse(Cell.NOTHING),
        row.toReference().map(NumbersTable::interval).orElse(Cell.NOTHING));
  }

  private static Cell value(Estimate estimate) {
    return Cell.of(Decimal.text(estimate.value()), estimate.value());
  }

  private static Cell interval(Estimate estimate) {
    return estimate.hasInterval()
        ? Cell.of(
            Decimal.text(estimate.low()) + " to " + Decimal.text(estimate.high()), estimate.low())
        : Cell.NOTHING;
  }
}

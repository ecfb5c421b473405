package org.rcubench.bench.print;

import java.util.List;
import java.util.stream.Stream;
import org.rcubench.results.text.Table;

/** Tables as lists of words. */
final class TableTexts {
  private TableTexts() {}

  /** The headings, and then each row. */
  static List<List<String>> of(Table table) {
    return Stream.concat(
            Stream.of(table.columns()),
            table.cells().stream().map(row -> row.stream().map(Table.Cell::text).toList()))
        .toList();
  }
}

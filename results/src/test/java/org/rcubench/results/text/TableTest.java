package org.rcubench.results.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void a_column_that_a_table_lacks_is_empty_in_its_rows() {
    Table two = table(List.of("strategy", "2 threads"), "none", "0.5");
    Table four = table(List.of("strategy", "4 threads"), "none", "1.1");
    Table joined = Table.joined(List.of("a", "b"), List.of(two, four));
    assertThat(joined.columns()).containsExactly("run", "strategy", "2 threads", "4 threads");
    assertThat(joined.cells())
        .map(row -> row.stream().map(Table.Cell::text).toList())
        .containsExactly(List.of("a", "none", "0.5", "–"), List.of("b", "none", "–", "1.1"));
  }

  private static Table table(List<String> columns, String... row) {
    return new Table.Plain(columns, List.of(Stream.of(row).map(Table.Cell::of).toList()));
  }
}

package org.rcubench.results.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.results.text.Table.Cell;

class TableFormatTest {
  private static final Table TABLE =
      new Table.Plain(
          List.of("strategy", "cost"),
          List.of(
              List.of(Cell.of("rwlock").in(Cell.Look.STRONG), Cell.of("12.3 ns", 12.3456)),
              List.of(Cell.of("a|b, \"c\"").in(Cell.Look.CODE), Cell.of("4 us", 4000)),
              List.of(Cell.of(""), Cell.NOTHING)));

  @Test
  void on_a_terminal_words_are_left_and_numbers_right() {
    assertThat(TableFormat.TERMINAL.text(TABLE).lines())
        .containsExactly(
            "strategy     cost", //
            "rwlock    12.3 ns",
            "a|b, \"c\"     4 us",
            "                -");
  }

  @Test
  void without_headings_there_is_no_line_of_them() {
    Table list =
        new Table.Plain(
            List.of("", ""),
            List.of(List.of(Cell.of("id"), Cell.of("words")), List.of(Cell.of(""), Cell.of(""))));
    assertThat(TableFormat.TERMINAL.text(list).lines()).containsExactly("id  words", "");
  }

  @Test
  void markdown_keeps_its_bars_and_shows_what_stands_out() {
    assertThat(TableFormat.MARKDOWN.text(TABLE))
        .isEqualTo(
            """
            | strategy | cost |
            |---|---|
            | **rwlock** | 12.3 ns |
            | `a\\|b, "c"` | 4 us |
            |  | - |
            """);
  }

  @Test
  void csv_has_the_numbers_in_full() {
    assertThat(TableFormat.CSV.text(TABLE))
        .isEqualTo(
            """
            strategy,cost
            rwlock,12.3456
            "a|b, ""c""\",4000.0
            "",
            """);
  }
}

package org.rcubench.bench.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommonRowsTest {
  private static final BenchmarkListing BASE =
      new BenchmarkListing(
          Map.of(
              "p.A.x", Map.of("size", List.of("1", "2", "3")),
              "p.A.old", Map.of(),
              "p.A.other", Map.of("a", List.of("1"))));
  private static final BenchmarkListing HEAD =
      new BenchmarkListing(
          Map.of(
              "p.A.x", Map.of("size", List.of("2", "3", "4")),
              "p.A.new", Map.of(),
              "p.A.other", Map.of("b", List.of("1"))));

  @Test
  void rows_are_what_both_jars_have_and_the_rest_is_named() {
    CommonRows rows = CommonRows.common(BASE, HEAD, Map.of(), List.of(), List.of());
    assertThat(rows.rows())
        .extracting(row -> row.name().toString())
        .containsExactly("p.A.x size=2", "p.A.x size=3");
    assertThat(rows.leftOut())
        .containsExactlyInAnyOrder(
            "p.A.x with size=1 is in one jar alone",
            "p.A.x with size=4 is in one jar alone",
            "p.A.old is in the base alone",
            "p.A.new is in the head alone",
            "p.A.other has other parameters in the head");
  }

  @Test
  void values_and_threads_that_were_asked_for_are_taken() {
    CommonRows rows =
        CommonRows.common(BASE, HEAD, Map.of("size", List.of("7")), List.of("1", "2"), List.of());
    assertThat(rows.rows())
        .extracting(row -> row.name().toString())
        .containsExactly("p.A.x size=7 -t 1", "p.A.x size=7 -t 2");
  }

  @Test
  void a_row_selects_itself_and_nothing_else_in_jmhs_words() {
    assertThat(
            CommonRows.common(BASE, HEAD, Map.of("size", List.of("7")), List.of("2"), List.of())
                .rows()
                .get(0)
                .arguments())
        .containsExactly("^\\Qp.A.x\\E$", "-p", "size=7", "-t", "2");
  }

  @Test
  void threads_by_role_that_were_asked_for_are_taken() {
    List<BenchmarkRow> rows =
        CommonRows.common(
                BASE, HEAD, Map.of("size", List.of("7")), List.of("2", "4"), List.of("1,1", "3,1"))
            .rows();
    assertThat(rows)
        .extracting(row -> row.name().toString())
        .containsExactly(
            "p.A.x size=7 -t 2 -tg 1,1",
            "p.A.x size=7 -t 2 -tg 3,1",
            "p.A.x size=7 -t 4 -tg 1,1",
            "p.A.x size=7 -t 4 -tg 3,1");
    assertThat(rows.get(0).arguments()).endsWith("-t", "2", "-tg", "1,1");
  }
}

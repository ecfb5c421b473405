package org.rcubench.charts.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcubench.charts.theme.StrategyStyles;

class PublishedTableTest {

  @ParameterizedTest
  @CsvSource({
    "overhead-by-threads, rwlock, 2008, 2, 378.2",
    "overhead-by-threads, rwlock, 2008, 16, 6628.8",
    "overhead-by-threads, RCU, 2008, 1, 6.05",
    "overhead-by-threads, refcount, 2008, 8, 1433.9",
    "overhead-by-threads, rwlock, 2020, 4, 72.1",
    "overhead-by-threads, RCU, 2020, 16, 4.19",
    "overhead-by-threads, 'RCU, no preemption', 2020, 1, 0.267",
    "overhead-by-threads, SRCU, 2020, 192, 17.9",
    "overhead-by-threads, refcount, 2020, 96, 4061",
    "overhead-by-threads, rwsem, 2020, 192, 15121",
    "overhead-by-threads-not-preemptible, 'RCU, no preemption', 2008, 16, 0.000297",
    "cost-by-section-length, rwlock, 2008, 7000, 7360.4",
    "cost-by-section-length, RCU, 2008, 0, 5.63",
    "cost-by-section-length, 'RCU, no preemption', 2020, 100, 165",
    "cost-by-section-length, rwsem, 2020, 20000, 25046",
    "routing-table, ideal, 2020, 1, 96723",
    "routing-table, QSBR, 2020, 420, 19891500",
    "routing-table, hazard pointers, 2020, 16, 246622",
    "routing-table, refcount, 2020, 420, 550",
  })
  void the_numbers_are_those_that_were_published(
      String table, String series, int year, double x, double value) {
    assertThat(PublishedTable.named(table).series(series, year).at(x)).hasValue(value);
  }

  @Test
  void every_table_is_whole() {
    Map<String, Long> sizes =
        PublishedTable.all().stream()
            .collect(Collectors.groupingBy(PublishedPoint::table, Collectors.counting()));
    assertThat(sizes)
        .containsOnly(
            Map.entry("overhead-by-threads", 3L * 5 + 6 * 10),
            Map.entry("overhead-by-threads-not-preemptible", 2L * 5),
            Map.entry("cost-by-section-length", 3L * 7 + 4 * 7),
            Map.entry("routing-table", 6L * 9));
  }

  @Test
  void every_number_says_whose_it_is_and_of_what() {
    assertThat(PublishedTable.all())
        .allSatisfy(
            point -> {
              assertThat(point.source()).startsWith("P. E. McKenney, Is Parallel Programming Hard");
              assertThat(point.machine()).contains(PublishedSeries.KIND);
              assertThat(point.year()).isIn(2008, 2020);
              assertThat(point.unit()).isNotEmpty();
              assertThat(point.xUnit()).isNotEmpty();
              assertThat(point.note()).isNotEmpty();
              assertThat(StrategyStyles.known()).contains(point.strategy());
              assertThat(point.value()).isPositive();
            });
  }

  @Test
  void what_the_compiler_emptied_is_marked_as_no_measurement() {
    assertThat(PublishedTable.all())
        .filteredOn(point -> point.value() < 0.001)
        .hasSize(5)
        .allMatch(point -> point.note().startsWith("below the measurement floor"));
  }

  @Test
  void points_of_a_series_come_in_the_order_of_x() {
    assertThat(PublishedTable.named("overhead-by-threads").series())
        .hasSize(9)
        .allSatisfy(
            series ->
                assertThat(series.points())
                    .extracting(PublishedPoint::x)
                    .isSorted()
                    .doesNotHaveDuplicates());
  }

  @Test
  void a_citation_names_source_machines_and_years() {
    assertThat(PublishedTable.named("overhead-by-threads").citation())
        .contains(
            "never a baseline",
            "Xeon 2008: 16-CPU 3.0 GHz Intel Xeon, Linux 2.6.23",
            "Xeon 2020: 448-CPU Intel Xeon Platinum 8176",
            "P. E. McKenney, Is Parallel Programming Hard, And, If So, What Can You Do About It?");
    assertThat(PublishedTable.named("routing-table").citation()).doesNotContain("2008");
  }

  @Test
  void a_series_over_another_is_their_ratio_where_both_have_a_number() {
    PublishedTable table = PublishedTable.named("cost-by-section-length");
    assertThat(table.series("rwlock", 2008).over(table.series("RCU", 2008)).places())
        .hasSize(7)
        .first()
        .satisfies(place -> assertThat(place.y()).isEqualTo(6628.8 / 5.63));
    assertThat(table.series("rwlock", 2008).over(table.series("rwlock", 2020)).places())
        .extracting(place -> place.x())
        .containsExactly(1000.0, 2000.0, 5000.0, 10_000.0, 20_000.0);
  }
}

package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.Rows;
import org.rcubench.results.Run;
import org.rcubench.results.text.Table;

class QuantileRangesTest {
  private static final Map<String, String> PACED = Map.of("updateRate", "1000");

  private static SyntheticRun update(
      SyntheticRun run, String strategy, String quantile, double nanos) {
    return run.cell(
        "PidTable.table",
        "pid-table",
        strategy,
        PACED,
        1,
        1,
        "updater",
        "latency." + quantile,
        "ns/op",
        nanos);
  }

  private static SyntheticRun updates() {
    SyntheticRun run = new SyntheticRun();
    update(run, "rwlock", "p50", 90_000);
    update(run, "rwlock", "p90", 120_000);
    update(run, "rwlock", "p99", 3e6);
    update(run, "rwlock", "p99.9", 5e7);
    update(run, "rwlock", "max", 1e9);
    update(run, "rcu-qsbr", "p50", 100_000);
    update(run, "rcu-qsbr", "max", 2e6);
    return run;
  }

  private static List<Figure> figures(Run run) {
    return Stream.of(QuantileRanges.UPDATE_LATENCY, QuantileRanges.FRESHNESS)
        .flatMap(kind -> kind.of(run).stream())
        .toList();
  }

  private static Rows only(Run run) {
    List<Figure> figures = figures(run);
    assertThat(figures).hasSize(1);
    return Rows.of(figures.get(0));
  }

  @Test
  void a_row_reaches_from_the_median_over_p90_p99_and_p99_9_to_the_longest() {
    Rows rows = only(updates().run());
    assertThat(rows.figure().id()).isEqualTo("update-latency");
    List<Dot> dots = rows.dots("pid-table rwlock");
    assertThat(dots)
        .extracting(Dot::kind)
        .containsExactly(
            Dot.Kind.FILLED, Dot.Kind.TICK, Dot.Kind.TICK, Dot.Kind.TICK, Dot.Kind.END);
    assertThat(dots.get(0).x()).isCloseTo(90_000, withinPercentage(5));
    assertThat(dots.get(4).x()).isCloseTo(1e9, withinPercentage(5));
    rows.isLegible();
  }

  @Test
  void quantiles_that_were_not_measured_are_missing_on_the_row_and_empty_in_the_table() {
    Rows rows = only(updates().run());
    assertThat(rows.dots("pid-table rcu-qsbr"))
        .extracting(Dot::kind)
        .containsExactly(Dot.Kind.FILLED, Dot.Kind.END);
    assertThat(rows.figure().table().cells().get(1))
        .filteredOn(Table.Cell.NOTHING::equals)
        .hasSize(3);
  }

  @Test
  void longer_units_of_time_are_converted_and_others_left_out_with_a_note() {
    SyntheticRun run = updates();
    run.cell(
        "PidTable.table", "pid-table", "bravo", PACED, 1, 1, "updater", "latency.p50", "us/op", 7);
    run.cell(
        "PidTable.table", "pid-table", "seqlock", PACED, 1, 1, "updater", "latency.p50", "#", 7);
    Rows rows = only(run.run());
    assertThat(rows.value("pid-table bravo")).isCloseTo(7_000, withinPercentage(5));
    assertThat(rows.labels()).doesNotContain("pid-table seqlock");
    assertThat(rows.figure().notes())
        .contains("Left out: latency.p50 of seqlock in #, which is no unit of time");
  }

  @Test
  void zero_is_left_out_and_named() {
    SyntheticRun run = update(updates(), "bravo", "p50", 0);
    Rows rows = only(update(run, "bravo", "max", 5_000).run());
    assertThat(rows.dots("pid-table bravo")).hasSize(1);
    assertThat(rows.figure().notes())
        .contains(
            "Not drawn: p50 of bravo at pid-table, whose value 0 has no place on a logarithmic"
                + " axis");
  }

  @Test
  void one_fork_makes_hollow_medians_and_the_figure_says_so() {
    SyntheticRun run = new SyntheticRun().forks(1);
    Rows rows = only(update(run, "rwlock", "p50", 90_000).run());
    assertThat(rows.dots("pid-table rwlock"))
        .extracting(Dot::kind)
        .containsExactly(Dot.Kind.HOLLOW);
    assertThat(rows.figure().notes()).contains("Hollow: fewer than 3 forks");
  }

  @Test
  void updates_without_a_pace_were_due_at_no_time_and_are_not_shown() {
    Run run =
        new SyntheticRun()
            .cell(
                "GracePeriod.await",
                "grace-period",
                "rcu-qsbr",
                Map.of(),
                1,
                1,
                "updater",
                "latency.p50",
                "ns/op",
                9)
            .cell(
                "PidTable.table",
                "pid-table",
                "rcu-qsbr",
                Map.of("updateRate", "0"),
                1,
                1,
                "updater",
                "latency.p50",
                "ns/op",
                9)
            .run();
    assertThat(figures(run)).isEmpty();
  }

  @Test
  void freshness_is_the_age_of_what_readers_read() {
    SyntheticRun run = new SyntheticRun();
    for (String strategy : List.of("rwlock", "rcu-qsbr")) {
      for (String quantile : List.of("p50", "p99", "max")) {
        run.cell(
            "CounterPair.pair",
            "counter-pair",
            strategy,
            PACED,
            1,
            1,
            "reader",
            "age." + quantile,
            "ns",
            5e5);
      }
    }
    Rows rows = only(run.run());
    assertThat(rows.figure().id()).isEqualTo("freshness");
    assertThat(rows.labels()).containsExactly("counter-pair rwlock", "counter-pair rcu-qsbr");
    rows.isLegible();
  }

  @Test
  void many_strategies_on_many_workloads_have_a_key_and_stay_on_the_sheet() {
    SyntheticRun run = new SyntheticRun();
    for (String workload : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) {
      for (String strategy :
          List.of("synchronized", "rwlock", "seqlock", "snapshot", "rcu-qsbr", "rcu-fenced")) {
        for (String quantile : List.of("p50", "p99", "max")) {
          run.cell(
              "W.w",
              "workload-" + workload,
              strategy,
              PACED,
              1,
              1,
              "updater",
              "latency." + quantile,
              "ns/op",
              1e5);
        }
      }
    }
    Rows rows = only(run.run());
    assertThat(rows.hasKey()).isTrue();
    rows.isLegible();
  }
}

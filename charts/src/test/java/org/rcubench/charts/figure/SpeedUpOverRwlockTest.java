package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.Rows;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.text.Format;

class SpeedUpOverRwlockTest {

  private static SyntheticRun three() {
    return new SyntheticRun()
        .emptySection("rwlock", 1, 14)
        .emptySection("rwlock", 2, 300)
        .emptySection("synchronized", 2, 30)
        .emptySection("rcu-qsbr", 2, 1)
        .emptySection("rwlock", 4, 900)
        .emptySection("rcu-qsbr", 4, 2);
  }

  private static Rows rows(Run run) {
    return Rows.of(SpeedUpOverRwlock.KIND.of(run).get(0));
  }

  @Test
  void strategies_stand_in_the_order_of_their_speed_up_at_the_most_threads_with_a_core_each() {
    Rows rows = rows(three().run());
    assertThat(rows.labels()).containsExactly("rcu-qsbr", "synchronized");
    assertThat(rows.value("rcu-qsbr")).isCloseTo(300, withinPercentage(6));
    assertThat(rows.value("synchronized")).isCloseTo(10, withinPercentage(6));
    assertThat(rows.figure().title()).endsWith("2 threads");
    rows.isLegible();
  }

  @Test
  void bars_span_the_interval_of_the_ratio_and_the_value_stands_at_the_right() {
    Rows rows = rows(three().run());
    assertThat(rows.low("rcu-qsbr")).isLessThan(rows.value("rcu-qsbr"));
    assertThat(rows.high("rcu-qsbr")).isGreaterThan(rows.value("rcu-qsbr"));
    assertThat(rows.words())
        .containsExactly(
            Format.number(rows.value("rcu-qsbr")) + "x",
            Format.number(rows.value("synchronized")) + "x");
    assertThat(rows.figure().notes()).contains("Bars: 95% intervals over 5 forks");
  }

  @Test
  void units_of_speed_may_differ_between_strategies() {
    Rows rows =
        rows(
            new SyntheticRun()
                .samples("empty-section", "rwlock", 2, "throughput", "ops/s", 2e6, 2e6, 2e6)
                .samples("empty-section", "none", 2, "throughput", "ops/us", 40, 40, 40)
                .samples("empty-section", "seqlock", 2, "time", "ns/op", 100, 100, 100)
                .run());
    assertThat(rows.value("none")).isEqualTo(20);
    assertThat(rows.value("seqlock")).isEqualTo(10);
  }

  @Test
  void one_fork_makes_hollow_dots_without_intervals_and_the_figure_says_so() {
    Rows rows =
        rows(
            new SyntheticRun()
                .forks(1)
                .emptySection("rwlock", 1, 14)
                .emptySection("none", 1, .5)
                .run());
    assertThat(rows.dots("none"))
        .singleElement()
        .satisfies(dot -> assertThat(dot.kind()).isEqualTo(Dot.Kind.HOLLOW))
        .satisfies(dot -> assertThat(dot.low()).isEqualTo(dot.high()));
    assertThat(rows.figure().notes()).contains("Fewer than 3 forks: no intervals");
  }

  @Test
  void without_rwlock_the_figure_is_absent_and_says_why() {
    assertThat(SpeedUpOverRwlock.KIND.of(new SyntheticRun().emptySection("none", 2, 1).run()))
        .singleElement()
        .satisfies(
            figure ->
                assertThat(((Figure.Absent) figure).reason())
                    .isEqualTo(
                        "rwlock, which all are compared with, was not measured on the workload"
                            + " empty-section with 2 threads"));
  }

  @Test
  void with_rwlock_alone_the_figure_is_absent_and_says_why() {
    assertThat(SpeedUpOverRwlock.KIND.of(new SyntheticRun().emptySection("rwlock", 2, 1).run()))
        .singleElement()
        .satisfies(
            figure ->
                assertThat(((Figure.Absent) figure).reason()).startsWith("nothing but rwlock"));
  }

  @Test
  void a_strategy_that_completed_nothing_is_left_out_and_named() {
    Rows rows =
        rows(three().samples("empty-section", "bravo", 2, "throughput", "ops/us", 0, 0, 0).run());
    assertThat(rows.labels()).doesNotContain("bravo");
    assertThat(rows.figure().notes())
        .contains(
            "Not drawn: bravo at 2 threads, whose value 0 has no place on a logarithmic axis");
  }

  @Test
  void a_reference_that_completed_nothing_leaves_nothing_to_draw() {
    assertThat(
            SpeedUpOverRwlock.KIND.of(
                new SyntheticRun()
                    .samples("empty-section", "rwlock", 2, "throughput", "ops/us", 0, 0, 0)
                    .emptySection("none", 2, 1)
                    .run()))
        .singleElement()
        .satisfies(figure -> assertThat(((Figure.Absent) figure).reason()).contains("infinity"));
  }

  @Test
  void where_no_threads_have_a_core_each_the_fewest_are_taken_and_the_figure_says_so() {
    Rows rows =
        rows(
            new SyntheticRun()
                .emptySection("rwlock", 8, 900)
                .emptySection("none", 8, 2)
                .emptySection("none", 16, 2)
                .run());
    assertThat(rows.figure().title()).endsWith("8 threads");
    assertThat(rows.figure().notes())
        .contains("More threads than cores: nothing was measured with fewer");
  }

  @Test
  void every_strategy_there_is_can_be_read() {
    Rows rows = rows(SyntheticRuns.manyCores());
    List<String> others =
        StrategyStyles.known().stream().filter(each -> !each.equals("rwlock")).toList();
    assertThat(rows.labels()).containsExactlyInAnyOrderElementsOf(others);
    assertThat(rows.placedLabels()).hasSize(others.size());
    rows.isLegible();
  }

  @Test
  void a_run_of_something_else_has_no_such_figure() {
    assertThat(SpeedUpOverRwlock.KIND.of(new SyntheticRun().emptyLoop(1, 1).run())).isEmpty();
  }
}

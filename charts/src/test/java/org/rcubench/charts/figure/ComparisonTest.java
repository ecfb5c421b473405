package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.RowLabels;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;

class ComparisonTest {

  private static SyntheticRun cells(SyntheticRun run, double synchronizedNanos) {
    return run.emptySection("synchronized", 2, synchronizedNanos)
        .emptySection("rwlock", 2, 300)
        .emptySection("rcu-qsbr", 2, 1)
        .emptyLoop(2, .4);
  }

  private static Run java17() {
    return cells(new SyntheticRun().runId("seventeen"), 30).run();
  }

  private static Run java25() {
    return cells(new SyntheticRun().seed(8).runId("twenty-five").jvm("25.0.1"), 60).run();
  }

  private static String reason(List<Figure> figures) {
    assertThat(figures).singleElement().isInstanceOf(Figure.Absent.class);
    return ((Figure.Absent) figures.get(0)).reason();
  }

  @Test
  void cells_of_both_runs_are_compared_strategy_by_strategy() {
    List<Figure> figures = Comparison.of(List.of(java17(), java25()), Drawing.THEME);
    assertThat(figures).hasSize(1);
    Rows rows = Rows.of(figures.get(0));
    assertThat(rows.figure().title()).isEqualTo("Speed of Java 25.0.1 over Java 17.0.15");
    assertThat(rows.labels())
        .containsExactly(
            "synchronized empty-section",
            "rwlock empty-section",
            "rcu-qsbr empty-section",
            "control empty-loop");
    assertThat(rows.value("synchronized empty-section")).isCloseTo(0.5, withinPercentage(8));
    assertThat(rows.words(RowLabels.Kind.GROUP)).contains("synchronized", "rwlock");
    rows.isLegible();
  }

  @Test
  void what_is_surely_slower_or_faster_has_a_colour_and_what_may_be_equal_is_grey() {
    Rows rows = Rows.of(Comparison.of(List.of(java17(), java25()), Drawing.THEME).get(0));
    assertThat(rows.renderer().getSeriesPaint(0))
        .isEqualTo(Drawing.THEME.hues().get(Hue.VERMILLION));
    Rows turned = Rows.of(Comparison.of(List.of(java25(), java17()), Drawing.THEME).get(0));
    assertThat(turned.renderer().getSeriesPaint(0)).isEqualTo(Drawing.THEME.hues().get(Hue.BLUE));
    Rows same = Rows.of(Comparison.of(List.of(java17(), java17()), Drawing.THEME).get(0));
    assertThat(same.renderer().getSeriesPaint(0)).isEqualTo(Drawing.THEME.hues().get(Hue.GREY));
  }

  @Test
  void the_figure_says_that_runs_measured_apart_carry_drift() {
    Rows rows = Rows.of(Comparison.of(List.of(java17(), java25()), Drawing.THEME).get(0));
    assertThat(rows.figure().notes())
        .contains("Measured apart: what the machine drifted between the runs is in every ratio");
  }

  @Test
  void of_more_cells_than_there_is_room_for_the_most_different_are_shown_each_strategy_once() {
    Rows rows =
        Rows.of(
            Comparison.of(
                    List.of(SyntheticRuns.manyCores(), SyntheticRuns.manyCores()), Drawing.THEME)
                .get(0));
    assertThat(rows.labels()).hasSize(28);
    for (String strategy : StrategyStyles.known()) {
      assertThat(rows.labels()).anyMatch(label -> label.startsWith(strategy + " "));
    }
    assertThat(rows.figure().notes())
        .anyMatch(note -> note.startsWith("The 28 of ") && note.endsWith("differ by chance"));
    rows.isLegible();
  }

  @Test
  void different_machines_are_not_compared() {
    Run other = cells(new SyntheticRun().cpuModel("Another"), 30).run();
    assertThat(reason(Comparison.of(List.of(java17(), other), Drawing.THEME)))
        .startsWith("the runs are of different machines (AMD EPYC 7763");
    Run cores = cells(new SyntheticRun().cores(4), 30).run();
    assertThat(reason(Comparison.of(List.of(java17(), cores), Drawing.THEME)))
        .contains("different machines");
  }

  @Test
  void a_lone_run_has_nothing_to_be_compared_with_and_three_are_too_many() {
    assertThat(Comparison.of(List.of(java17()), Drawing.THEME)).isEmpty();
    assertThat(reason(Comparison.of(List.of(java17(), java25(), java17()), Drawing.THEME)))
        .isEqualTo("a comparison is of two runs, and these are 3");
  }

  @Test
  void runs_without_a_cell_in_common_are_not_compared() {
    Run other = new SyntheticRun().emptySection("bravo", 8, 1).run();
    assertThat(reason(Comparison.of(List.of(java17(), other), Drawing.THEME)))
        .isEqualTo("the runs have no benchmark with the same settings");
  }

  @Test
  void units_of_speed_may_differ_between_the_runs() {
    Run one =
        new SyntheticRun()
            .samples("empty-section", "rwlock", 2, "throughput", "ops/s", 2e6, 2e6, 2e6)
            .run();
    Run other =
        new SyntheticRun()
            .jvm("21")
            .samples("empty-section", "rwlock", 2, "throughput", "ops/us", 4, 4, 4)
            .run();
    Rows rows = Rows.of(Comparison.of(List.of(one, other), Drawing.THEME).get(0));
    assertThat(rows.value("rwlock empty-section")).isEqualTo(2);
  }

  @Test
  void a_cell_that_completed_nothing_is_left_out_and_named() {
    Run one =
        cells(new SyntheticRun(), 30)
            .samples("empty-section", "bravo", 2, "throughput", "ops/us", 0, 0, 0)
            .run();
    Run other =
        cells(new SyntheticRun().jvm("21"), 30)
            .samples("empty-section", "bravo", 2, "throughput", "ops/us", 1, 1, 1)
            .run();
    Rows rows = Rows.of(Comparison.of(List.of(one, other), Drawing.THEME).get(0));
    assertThat(rows.labels()).noneMatch(label -> label.startsWith("bravo"));
    assertThat(rows.figure().notes())
        .anyMatch(note -> note.startsWith("Not drawn: ") && note.contains("bravo"));
  }

  @Test
  void one_fork_compares_without_intervals_and_says_so() {
    Run one = cells(new SyntheticRun().forks(1), 30).run();
    Rows rows = Rows.of(Comparison.of(List.of(one, java25()), Drawing.THEME).get(0));
    assertThat(rows.dots("rwlock empty-section"))
        .extracting(Dot::kind)
        .containsExactly(Dot.Kind.HOLLOW);
    assertThat(rows.renderer().getSeriesPaint(0)).isEqualTo(Drawing.THEME.hues().get(Hue.GREY));
    assertThat(rows.figure().notes()).contains("Fewer than 3 forks: no intervals");
  }
}

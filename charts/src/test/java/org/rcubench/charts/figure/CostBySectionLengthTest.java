package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.AxisBreak;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.EndLabels;

class CostBySectionLengthTest {
  private static SyntheticRun sweep(int threads) {
    SyntheticRun run = new SyntheticRun();
    for (String length : new String[] {"0", "10", "100", "1000", "10000"}) {
      double work = Double.parseDouble(length);
      run.section("none", threads, length, .5 + work);
      run.section("rwlock", threads, length, 300 + work);
    }
    return run;
  }

  @Test
  void lengths_are_labelled_in_the_units_of_their_size() {
    assertThat(Drawing.labelled(Drawing.bySectionLength(sweep(2).run()).x()))
        .containsExactly("0", "10 ns", "100 ns", "1 us", "10 us");
  }

  @Test
  void zero_stands_one_decade_left_of_the_shortest_length_behind_a_break_of_the_axis() {
    Drawing drawing = Drawing.bySectionLength(sweep(2).run());
    assertThat(Drawing.values(drawing.x())).containsExactly(1, 10, 100, 1_000, 10_000);
    assertThat(drawing.point("none", 0).x()).isEqualTo(1);
    assertThat(drawing.layers(AxisBreak.class))
        .singleElement()
        .satisfies(gap -> assertThat(gap.x()).isBetween(1.0, 10.0));
    assertThat(drawing.numbers().rows().get(0).position()).isZero();
  }

  @Test
  void an_axis_without_zero_is_not_broken() {
    Drawing drawing =
        Drawing.bySectionLength(
            new SyntheticRun().section("none", 1, "10", 11).section("none", 1, "100", 101).run());
    assertThat(Drawing.values(drawing.x())).containsExactly(10, 100);
    assertThat(drawing.layers(AxisBreak.class)).isEmpty();
  }

  @Test
  void lines_are_of_the_most_readers_that_have_a_core_each() {
    SyntheticRun run = sweep(2).section("none", 1, "0", 77).section("none", 4, "0", 88);
    Drawing drawing = Drawing.bySectionLength(run.run());
    assertThat(drawing.figure().title())
        .isEqualTo("Cost of a section by its length, 2 reader threads");
    assertThat(drawing.value("none", 0)).isCloseTo(.5, within(.05));
  }

  @Test
  void where_none_have_a_core_each_the_fewest_are_drawn_and_the_figure_says_so() {
    Drawing drawing = Drawing.bySectionLength(sweep(8).section("none", 4, "0", 3).run());
    assertThat(drawing.figure().title()).endsWith("4 reader threads");
    assertThat(drawing.figure().notes())
        .contains("More threads than cores: nothing was measured with fewer");
  }

  @Test
  void lines_are_labelled_on_the_left_where_they_stand_apart() {
    Drawing drawing = Drawing.bySectionLength(sweep(2).run());
    EndLabels labels = drawing.diagram().labels();
    assertThat(labels.side()).isEqualTo(EndLabels.Side.LEFT);
    assertThat(labels.labels()).hasSize(2).allMatch(label -> label.x() == 1);
  }

  @Test
  void a_length_that_is_no_number_is_not_drawn() {
    Drawing drawing = Drawing.bySectionLength(sweep(2).section("none", 2, "long", 9).run());
    assertThat(drawing.line("none").points()).hasSize(5);
  }

  @Test
  void a_run_without_the_workload_has_no_figure_and_says_why() {
    assertThat(CostBySectionLength.KIND.of(new SyntheticRun().emptySection("none", 1, 1).run()))
        .singleElement()
        .isInstanceOfSatisfying(
            Figure.Absent.class,
            absent ->
                assertThat(absent.reason())
                    .isEqualTo(
                        "the run did not measure how fast the workload section-length is at any"
                            + " length"));
  }
}

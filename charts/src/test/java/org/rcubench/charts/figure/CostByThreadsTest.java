package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.FloorBand;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;

class CostByThreadsTest {
  private static SyntheticRun twoStrategies() {
    return new SyntheticRun()
        .emptyLoop(1, .4)
        .emptyLoop(2, .4)
        .emptyLoop(4, .8)
        .emptySection("rcu-qsbr", 1, .7)
        .emptySection("rcu-qsbr", 2, .7)
        .emptySection("rcu-qsbr", 4, 1.4)
        .emptySection("rwlock", 1, 14)
        .emptySection("rwlock", 2, 300)
        .emptySection("rwlock", 4, 700);
  }

  @Test
  void there_is_a_line_for_each_strategy_through_its_costs() {
    Drawing drawing = Drawing.overhead(twoStrategies().run());
    assertThat(drawing.strategies()).containsExactly("rwlock", "rcu-qsbr");
    assertThat(drawing.value("rwlock", 0)).isCloseTo(14, within(1.0));
    assertThat(drawing.value("rwlock", 2)).isCloseTo(700, within(50.0));
    assertThat(drawing.value("rcu-qsbr", 1)).isCloseTo(.7, within(.05));
  }

  @Test
  void bars_span_the_interval_over_forks() {
    Run run = twoStrategies().run();
    Drawing drawing = Drawing.overhead(run);
    Estimate expected =
        run.measurements().stream()
            .filter(each -> each.subject().strategy().equals("rwlock"))
            .filter(each -> each.subject().readers() == 2)
            .flatMap(each -> each.cost().stream())
            .map(Measurement::estimate)
            .findFirst()
            .orElseThrow();
    assertThat(drawing.point("rwlock", 1).low()).isEqualTo(expected.low());
    assertThat(drawing.point("rwlock", 1).high()).isEqualTo(expected.high());
    assertThat(drawing.figure().notes()).contains("Bars: 95% intervals over 5 forks");
  }

  @Test
  void ticks_stand_exactly_at_the_measured_thread_counts() {
    Drawing drawing = Drawing.overhead(twoStrategies().emptySection("rwlock", 3, 500).run());
    assertThat(Drawing.values(drawing.x())).containsExactly(1, 2, 3, 4);
    assertThat(Drawing.labelled(drawing.x())).containsExactly("1", "2", "3", "4");
  }

  @Test
  void costs_have_labels_at_decades_and_minor_ticks_between() {
    Drawing drawing = Drawing.overhead(twoStrategies().run());
    assertThat(Drawing.labelled(drawing.y())).containsExactly("1 ns", "10 ns", "100 ns", "1 us");
    assertThat(Drawing.values(drawing.y())).contains(.4, .9, 1, 2, 3, 9, 10, 20, 90, 100, 700);
  }

  @Test
  void everything_drawn_lies_within_the_axes() {
    Drawing drawing = Drawing.overhead(twoStrategies().run());
    Range y = drawing.y().range();
    assertThat(drawing.diagram().lines())
        .flatExtracting(Line::points)
        .hasSize(6)
        .allMatch(point -> y.contains(point.low()) && y.contains(point.high()))
        .allMatch(point -> drawing.x().range().contains(point.x()));
  }

  @Test
  void the_floor_is_a_band_from_edge_to_edge_up_to_the_empty_loops_high_end() {
    Run run = twoStrategies().run();
    Drawing drawing = Drawing.overhead(run);
    FloorBand band = drawing.layers(FloorBand.class).get(0);
    double[] highs =
        run.measurements().stream()
            .filter(each -> each.subject().workload().equals("empty-loop"))
            .mapToDouble(each -> each.cost().orElseThrow().estimate().high())
            .toArray();
    assertThat(band.reach()).isEqualTo(drawing.x().range());
    assertThat(band.floor()).extracting(LinePoint::x).containsExactly(1.0, 2.0, 4.0);
    assertThat(band.floor())
        .extracting(LinePoint::high)
        .containsExactly(highs[0], highs[1], highs[2]);
    double shareOfTheAxis = 1 - LogRange.share(highs[0], drawing.y().range());
    assertThat(shareOfTheAxis).as("the part of the axis that the band fills").isGreaterThan(.05);
  }

  @Test
  void a_run_without_the_control_says_that_it_has_no_floor() {
    Drawing drawing = Drawing.overhead(new SyntheticRun().emptySection("rwlock", 1, 14).run());
    assertThat(drawing.layers(FloorBand.class)).isEmpty();
    assertThat(drawing.figure().notes())
        .contains("No floor is drawn: the run has no empty-loop control");
  }

  @Test
  void points_of_fewer_than_three_forks_are_hollow_and_the_figure_says_so() {
    Drawing some = Drawing.overhead(twoStrategies().forks(2).emptySection("none", 1, .5).run());
    assertThat(some.point("none", 0).y().hasInterval()).isFalse();
    assertThat(some.point("rwlock", 0).y().hasInterval()).isTrue();
    assertThat(some.point("none", 0).low()).isEqualTo(some.value("none", 0));
    assertThat(some.words())
        .last()
        .asString()
        .contains("hollow points have fewer than 3 forks and no interval");

    Drawing all = Drawing.overhead(new SyntheticRun().forks(2).emptySection("none", 1, .5).run());
    assertThat(all.words()).last().asString().contains("Fewer than 3 forks: no intervals");
  }

  @Test
  void what_a_logarithmic_axis_cannot_show_is_left_out_and_named() {
    Drawing drawing =
        Drawing.overhead(
            twoStrategies()
                .samples("empty-section", "seqlock", 1, "throughput", "ops/us", 0, 0, 0)
                .samples("empty-section", "seqlock", 2, "time", "ns/op", -1, -1, -1)
                .samples("empty-section", "seqlock", 4, "time", "ns/op", 5, 5, 5)
                .run());
    assertThat(drawing.line("seqlock").points()).extracting(LinePoint::x).containsExactly(4.0);
    assertThat(drawing.figure().notes())
        .contains(
            "Not drawn: seqlock at 1 thread, whose value infinity has no place on a logarithmic"
                + " axis",
            "Not drawn: seqlock at 2 threads, whose value -1.00 has no place on a logarithmic"
                + " axis");
    assertThat(drawing.numbers().rows())
        .filteredOn(row -> row.strategy().equals("seqlock"))
        .hasSize(3);
  }

  @Test
  void an_interval_that_a_logarithmic_axis_cannot_show_is_left_off_and_named() {
    Drawing drawing =
        Drawing.overhead(
            twoStrategies()
                .samples("empty-section", "seqlock", 1, "throughput", "ops/us", 0, 5, 5, 5)
                .run());
    assertThat(drawing.point("seqlock", 0).y().hasInterval()).isFalse();
    assertThat(drawing.value("seqlock", 0)).isEqualTo(200);
    assertThat(drawing.figure().notes())
        .contains(
            "Drawn without its interval: seqlock at 1 thread, which reaches from 200 to infinity");
  }

  @Test
  void only_speed_is_drawn() {
    Drawing drawing =
        Drawing.overhead(
            twoStrategies()
                .samples("empty-section", "phaser", 1, "gc.alloc.rate.norm", "B/op", 16, 16, 16)
                .samples("empty-section", "bravo", 1, "gc.time", "ms/op", 3, 3, 3)
                .samples("grace-period", "seqlock", 1, "time", "ns/op", 3, 3, 3)
                .run());
    assertThat(drawing.strategies()).containsExactly("rwlock", "rcu-qsbr");
  }

  @Test
  void of_a_cell_measured_both_ways_throughput_is_drawn_and_the_rest_is_named() {
    Drawing drawing =
        Drawing.overhead(
            new SyntheticRun()
                .samples("empty-section", "rwlock", 1, "time", "ns/op", 99, 99, 99)
                .samples("empty-section", "rwlock", 1, "throughput", "ops/us", 100, 100, 100)
                .run());
    assertThat(drawing.value("rwlock", 0)).isEqualTo(10);
    assertThat(drawing.figure().notes())
        .contains("Left out: 1 further point of rwlock, which was measured more than one way");
  }

  @Test
  void the_numbers_behind_it_carry_the_ratio_to_rwlock_at_the_same_threads() {
    Numbers numbers = Drawing.overhead(twoStrategies().run()).numbers();
    assertThat(numbers.rows())
        .filteredOn(row -> row.strategy().equals("rcu-qsbr") && row.position() == 4)
        .singleElement()
        .satisfies(
            row -> {
              Estimate ratio = row.toReference().orElseThrow();
              assertThat(ratio.value()).isCloseTo(1.4 / 700, within(2e-4));
              assertThat(ratio.hasInterval()).isTrue();
            });
    assertThat(numbers.rows())
        .filteredOn(row -> row.strategy().equals("floor: empty loop"))
        .hasSize(3);
  }

  @Test
  void the_words_name_the_machine_the_jvm_the_day_and_the_run() {
    assertThat(Drawing.overhead(twoStrategies().run()).words())
        .contains(
            "Read-side overhead of an empty section, by threads",
            "AMD EPYC 7763 64-Core Processor, 2 cores, Linux 6.1.0 (VM), OpenJDK 64-Bit Server VM"
                + " 17.0.15, 2026-02-03, run 20260203-101112");
  }

  @Test
  void a_run_without_the_workload_has_no_figure_and_says_why() {
    assertThat(CostByThreads.OVERHEAD.of(new SyntheticRun().emptyLoop(1, 1).run()))
        .containsExactly(
            new Figure.Absent(
                "overhead-by-threads",
                "Read-side overhead of an empty section, by threads",
                "the run did not measure how fast the workload empty-section is"));
  }

  @Test
  void a_run_of_which_nothing_can_be_drawn_has_no_figure_and_says_why() {
    Run run =
        new SyntheticRun()
            .samples("empty-section", "rwlock", 1, "throughput", "ops/us", 0, 0, 0)
            .run();
    assertThat(CostByThreads.OVERHEAD.of(run))
        .singleElement()
        .isInstanceOfSatisfying(
            Figure.Absent.class,
            absent -> assertThat(absent.reason()).contains("Not drawn: rwlock at 1 thread"));
  }
}

package org.rcubench.charts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.Rows;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.comparison.SelfTestSummary.Spread;
import org.rcubench.results.statistics.Estimate;

class SpreadFigureTest {
  private static Spread spread(String strategy, int threads, double lockstep, double times) {
    return new Spread(strategy, threads, estimate(lockstep), estimate(lockstep * times));
  }

  private static Estimate estimate(double value) {
    return new Estimate(value, value * .8, value * 1.3, 40);
  }

  private static Figure figure(List<Spread> spreads) {
    return SpreadFigure.of(spreads, new SyntheticRun().run().environment());
  }

  @Test
  void lockstep_stands_above_independent_forks_in_percent() {
    Rows rows =
        Rows.of(
            figure(
                List.of(
                    spread("rwlock", 2, .03, 4),
                    spread("rwlock", 1, .01, 4),
                    spread("none", 1, .02, 4))));
    assertThat(rows.labels())
        .containsExactly(
            "none, 1 thread lockstep",
            "none, 1 thread independent",
            "rwlock, 1 thread lockstep",
            "rwlock, 1 thread independent",
            "rwlock, 2 threads lockstep",
            "rwlock, 2 threads independent");
    assertThat(rows.value("rwlock, 2 threads lockstep")).isCloseTo(3, within(1e-9));
    assertThat(rows.low("rwlock, 2 threads independent")).isCloseTo(9.6, within(1e-9));
    assertThat(rows.high("rwlock, 2 threads independent")).isCloseTo(15.6, within(1e-9));
    assertThat(rows.words()).startsWith("2.0%", "8.0%");
    assertThat(rows.diagram().rows().subList(0, 2))
        .extracting(row -> row.colour().apply(Theme.light()))
        .doesNotHaveDuplicates();
    rows.isLegible();
  }

  @Test
  void it_takes_as_many_times_more_forks_as_their_variance_is_greater() {
    Rows rows = Rows.of(figure(List.of(spread("none", 1, .02, 2), spread("none", 2, .02, 8))));
    assertThat(rows.figure().notes())
        .contains(
            "Independent forks scatter 4.00 times as far (geometric mean): it takes 16.0 times as"
                + " many of them to be as sure");
  }

  @Test
  void the_targets_are_on_the_axis() {
    Rows rows = Rows.of(figure(List.of(spread("none", 1, .3, 2))));
    assertThat(rows.diagram().references())
        .containsExactly(4.0, 10.0)
        .allMatch(rows.diagram().x().range()::contains);
  }

  @Test
  void what_did_not_scatter_is_left_out_and_named() {
    Rows rows =
        Rows.of(figure(List.of(new Spread("none", 1, new Estimate(0, 0, 0, 3), estimate(.1)))));
    assertThat(rows.labels()).containsExactly("none, 1 thread independent");
    assertThat(rows.figure().notes())
        .anyMatch(note -> note.startsWith("Not drawn: lockstep at none, 1 thread"))
        .noneMatch(note -> note.startsWith("Independent forks scatter"));
  }

  @Test
  void nothing_measured_is_nothing_drawn() {
    assertThat(figure(List.of())).isInstanceOf(Figure.Absent.class);
  }
}

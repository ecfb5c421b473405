package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;

class ScalabilityFigureTest {

  private static SyntheticRun sixteenCores() {
    SyntheticRun run = new SyntheticRun().cores(16).noise(.02);
    for (int threads = 1; threads <= 32; threads *= 2) {
      double waiting = 1 + .05 * (threads - 1) + .01 * threads * (threads - 1);
      run.emptySection("rcu-qsbr", threads, .7);
      run.emptySection("rwlock", threads, 14 * waiting);
    }
    return run;
  }

  @Test
  void points_and_curves_are_in_times_of_one_thread_and_end_at_the_cores() {
    Figure figure = ScalabilityFigure.of(sixteenCores().run(), Drawing.THEME).orElseThrow();
    Drawing drawing = new Drawing((Figure.Drawn) figure);
    assertThat(drawing.strategies()).containsExactly("rwlock", "rcu-qsbr");
    assertThat(drawing.value("rcu-qsbr", 0)).isBetween(.95, 1.05);
    assertThat(drawing.value("rcu-qsbr", 4)).isBetween(15.0, 17.0);
    assertThat(drawing.lines().getItemCount(0)).isEqualTo(5);
    XYDataset curves = drawing.plot().getDataset(ScalabilityFigure.CURVES);
    assertThat(curves.getSeriesCount()).isEqualTo(3);
    assertThat(curves.getXValue(0, curves.getItemCount(0) - 1)).isEqualTo(16);
  }

  @Test
  void a_peak_within_the_cores_is_named_at_the_end_of_the_curve() {
    Figure figure = ScalabilityFigure.of(sixteenCores().run(), Drawing.THEME).orElseThrow();
    Drawing drawing = new Drawing((Figure.Drawn) figure);
    assertThat(drawing.labels().layout(drawing.plot(), drawing.dataArea()))
        .extracting(placed -> placed.label().text())
        .containsExactly("rcu-qsbr", "rwlock, peak 9");
  }

  @Test
  void on_few_cores_there_is_no_such_figure_and_that_of_throughput_says_why() {
    assertThat(ScalabilityFigure.of(SyntheticRuns.twoCores(), Drawing.THEME)).isEmpty();
    assertThat(Drawing.throughput(SyntheticRuns.twoCores()).figure().notes())
        .contains("No scalability fit: 2 thread counts up to the cores, a fit takes 4");
  }

  @Test
  void strategies_that_no_law_describes_are_named_with_the_reason() {
    SyntheticRun run = sixteenCores();
    for (int threads = 1; threads <= 16; threads *= 2) {
      run.emptySection("bravo", threads, threads == 4 ? 1 : 500);
    }
    Figure.Drawn figure =
        (Figure.Drawn) ScalabilityFigure.of(run.run(), Drawing.THEME).orElseThrow();
    assertThat(figure.notes())
        .anyMatch(
            note -> note.startsWith("No scalability fit of bravo: the law does not describe it"));
  }

  @Test
  void where_no_law_describes_any_strategy_the_figure_is_absent_and_says_why() {
    SyntheticRun run = new SyntheticRun().cores(16);
    for (int threads = 1; threads <= 16; threads *= 2) {
      run.emptySection("bravo", threads, threads == 4 ? 1 : 500);
    }
    assertThat(ScalabilityFigure.of(run.run(), Drawing.THEME))
        .hasValueSatisfying(
            figure ->
                assertThat(((Figure.Absent) figure).reason())
                    .startsWith("No scalability fit: the law does not describe it"));
  }
}

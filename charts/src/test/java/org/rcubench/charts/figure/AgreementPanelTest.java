package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.results.Run;

class AgreementPanelTest {

  private static SyntheticRun run(long seed, double factor) {
    SyntheticRun run = new SyntheticRun().seed(seed).runId("run-" + seed).noise(.1).forks(3);
    for (String strategy : List.of("none", "rwlock", "seqlock", "bravo", "rcu-qsbr", "snapshot")) {
      for (int threads = 1; threads <= 32; threads *= 2) {
        run.emptySection(strategy, threads, factor * 10);
      }
    }
    return run;
  }

  private static Figure.Drawn panel(Run first, Run second) {
    List<Figure> figures = Comparison.of(List.of(first, second), Drawing.THEME);
    assertThat(figures).extracting(Figure::id).containsExactly("comparison", "a-a-panel");
    return (Figure.Drawn) figures.get(1);
  }

  @Test
  void every_common_cell_is_counted_once() {
    Figure.Drawn panel = panel(run(1, 1).run(), run(2, 1).run());
    XYIntervalSeriesCollection bars =
        (XYIntervalSeriesCollection) panel.chart().getXYPlot().getDataset();
    double counted = 0;
    for (int i = 0; i < bars.getItemCount(0); i++) {
      counted += bars.getYValue(0, i);
    }
    assertThat(counted).isEqualTo(36);
    assertThat(panel.table().cells()).hasSize(36);
  }

  @Test
  void runs_of_the_same_speed_centre_on_one() {
    Figure.Drawn panel = panel(run(1, 1).run(), run(2, 1).run());
    assertThat(panel.notes().get(0)).startsWith("36 cells; ").endsWith("holds 1 as it should");
    assertThat(band(panel).getStartValue()).isLessThan(1);
    assertThat(band(panel).getEndValue()).isGreaterThan(1);
  }

  @Test
  void a_run_on_a_slower_machine_misses_one_and_the_panel_says_so() {
    Figure.Drawn panel = panel(run(1, 1).run(), run(2, 1.2).run());
    assertThat(panel.notes().get(0)).contains("which misses 1");
    assertThat(band(panel).getEndValue()).isLessThan(1);
  }

  @Test
  void runs_of_different_builds_or_jvms_have_no_such_panel() {
    assertThat(
            Comparison.of(
                List.of(run(1, 1).jar("a").run(), run(2, 1).jar("b").run()), Drawing.THEME))
        .extracting(Figure::id)
        .containsExactly("comparison");
    assertThat(Comparison.of(List.of(run(1, 1).run(), run(2, 1).jvm("25").run()), Drawing.THEME))
        .extracting(Figure::id)
        .containsExactly("comparison");
  }

  @Test
  void fewer_than_three_cells_have_no_spread() {
    Run one = new SyntheticRun().emptySection("rwlock", 1, 14).run();
    assertThat(Comparison.of(List.of(one, one), Drawing.THEME).get(1))
        .isInstanceOfSatisfying(
            Figure.Absent.class,
            absent -> assertThat(absent.reason()).contains("a spread takes 3"));
  }

  private static IntervalMarker band(Figure.Drawn panel) {
    Collection<?> markers = panel.chart().getXYPlot().getDomainMarkers(Layer.BACKGROUND);
    return markers.stream()
        .filter(IntervalMarker.class::isInstance)
        .map(IntervalMarker.class::cast)
        .findFirst()
        .orElseThrow();
  }
}

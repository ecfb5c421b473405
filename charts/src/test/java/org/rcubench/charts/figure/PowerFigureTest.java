package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.PanelPlot;
import org.rcubench.results.comparison.Proportion;
import org.rcubench.results.comparison.SelfTestSummary.Power;
import org.rcubench.results.statistics.Estimate;

class PowerFigureTest {
  private static final int[] SLOWDOWNS = {0, 2, 5, 10, 20};

  private static List<Power> powers(String strategy, int threads, int... hits) {
    List<Power> powers = new ArrayList<>();
    for (int i = 0; i < hits.length; i++) {
      powers.add(new Power(strategy, threads, SLOWDOWNS[i], share(hits[i])));
    }
    return powers;
  }

  /** So many of twenty, behind which stand nine pairs. */
  private static Estimate share(int hits) {
    Proportion proportion = new Proportion(hits, 20);
    return new Estimate(proportion.share(), proportion.low(), proportion.high(), 9);
  }

  private static List<Power> both() {
    List<Power> powers = new ArrayList<>();
    powers.addAll(powers("rwlock", 2, 1, 2, 5, 15, 20));
    powers.addAll(powers("none", 1, 0, 10, 20, 20, 20));
    powers.addAll(powers("rwlock", 1, 0, 4, 20, 20, 20));
    return powers;
  }

  private static Figure figure(List<Power> powers) {
    return PowerFigure.of(powers, new SyntheticRun().run().environment(), Drawing.THEME);
  }

  private static Figure.Drawn drawn(List<Power> powers) {
    return (Figure.Drawn) figure(powers);
  }

  private static List<JFreeChart> panels(Figure.Drawn figure) {
    return ((PanelPlot) figure.chart().getPlot()).panels();
  }

  private static YIntervalSeriesCollection lines(JFreeChart panel) {
    return (YIntervalSeriesCollection) panel.getXYPlot().getDataset(LinePlot.LINES);
  }

  @Test
  void each_number_of_threads_has_a_panel_with_a_line_for_each_strategy() {
    List<JFreeChart> panels = panels(drawn(both()));
    assertThat(panels)
        .extracting(panel -> ((TextTitle) panel.getSubtitle(0)).getText())
        .containsExactly("1 thread", "2 threads");
    assertThat(lines(panels.get(0)).getSeriesCount()).isEqualTo(2);
    assertThat(lines(panels.get(0)).indexOf("none")).isZero();
    assertThat(lines(panels.get(1)).indexOf("rwlock")).isZero();
  }

  @Test
  void a_point_is_a_share_in_percent_with_its_interval() {
    YIntervalSeriesCollection lines = lines(panels(drawn(both())).get(1));
    assertThat(lines.getYValue(0, 2)).isEqualTo(25);
    assertThat(lines.getStartYValue(0, 2))
        .isCloseTo(100 * new Proportion(5, 20).low(), within(1e-9));
    assertThat(lines.getEndYValue(0, 2))
        .isCloseTo(100 * new Proportion(5, 20).high(), within(1e-9));
  }

  @Test
  void panels_have_the_same_axes_and_nothing_is_cut_off() {
    List<XYPlot> plots = panels(drawn(both())).stream().map(JFreeChart::getXYPlot).toList();
    assertThat(plots.get(0).getDomainAxis()).isEqualTo(plots.get(1).getDomainAxis());
    assertThat(plots.get(0).getRangeAxis()).isEqualTo(plots.get(1).getRangeAxis());
    assertThat(plots.get(0).getRangeAxis().getRange().contains(0)).isTrue();
    assertThat(plots.get(0).getRangeAxis().getRange().contains(100)).isTrue();
    assertThat(Drawing.labelled((TickedLogAxis) plots.get(0).getDomainAxis()))
        .containsExactly("0%", "2%", "5%", "10%", "20%");
  }

  @Test
  void intervals_of_one_slowdown_stand_beside_each_other_and_nearest_to_its_tick() {
    JFreeChart panel = panels(drawn(both())).get(0);
    YIntervalSeriesCollection lines = lines(panel);
    double[] ticks = Drawing.values((TickedLogAxis) panel.getXYPlot().getDomainAxis());
    for (int item = 0; item < ticks.length; item++) {
      double none = lines.getXValue(0, item);
      double rwlock = lines.getXValue(1, item);
      assertThat(none).isBetween(ticks[item] / Math.sqrt(2), ticks[item]);
      assertThat(rwlock).isBetween(ticks[item], ticks[item] * Math.sqrt(2));
    }
  }

  @Test
  void a_strategy_that_was_not_measured_with_every_slowdown_keeps_its_places() {
    List<Power> powers = new ArrayList<>(powers("none", 1, 0, 10, 20, 20, 20));
    powers.add(new Power("rwlock", 1, 10, share(3)));
    YIntervalSeriesCollection lines = lines(panels(drawn(powers)).get(0));
    assertThat(lines.getItemCount(1)).isEqualTo(1);
    assertThat(lines.getXValue(1, 0)).isGreaterThan(lines.getXValue(0, 3));
  }

  @Test
  void false_alarms_are_told_as_such_if_there_were_equals() {
    assertThat(drawn(both()).notes())
        .containsExactly(
            "Bars: 95% intervals over the 9 recorded pairs from which each share's comparisons were"
                + " drawn",
            "At 0% head and base are equals: what is found there is a false alarm");
    List<Power> slowed = List.of(new Power("none", 1, 5, share(6)));
    assertThat(drawn(slowed).notes()).hasSize(1);
    assertThat(drawn(slowed).description()).endsWith("none, 1 thread, 5%: 30.0%.");
  }

  @Test
  void nothing_measured_is_nothing_drawn() {
    assertThat(figure(List.of())).isInstanceOf(Figure.Absent.class);
  }
}

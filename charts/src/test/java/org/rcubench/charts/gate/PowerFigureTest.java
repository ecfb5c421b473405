package org.rcubench.charts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.Graph;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.Panels;
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
    return PowerFigure.of(powers, new SyntheticRun().run().environment());
  }

  private static Figure.Drawable drawn(List<Power> powers) {
    return (Figure.Drawable) figure(powers);
  }

  private static List<Panels.Panel> panels(Figure.Drawable figure) {
    return ((Panels) figure.diagram()).panels();
  }

  private static List<Line> lines(Panels.Panel panel) {
    return ((LineDiagram) panel.graph()).lines();
  }

  @Test
  void each_number_of_threads_has_a_panel_with_a_line_for_each_strategy() {
    List<Panels.Panel> panels = panels(drawn(both()));
    assertThat(panels).extracting(Panels.Panel::name).containsExactly("1 thread", "2 threads");
    assertThat(lines(panels.get(0))).extracting(Line::strategy).containsExactly("none", "rwlock");
    assertThat(lines(panels.get(1))).extracting(Line::strategy).containsExactly("rwlock");
  }

  @Test
  void a_point_is_a_share_in_percent_with_its_interval() {
    LinePoint point = lines(panels(drawn(both())).get(1)).get(0).points().get(2);
    assertThat(point.y().value()).isEqualTo(25);
    assertThat(point.low()).isCloseTo(100 * new Proportion(5, 20).low(), within(1e-9));
    assertThat(point.high()).isCloseTo(100 * new Proportion(5, 20).high(), within(1e-9));
  }

  @Test
  void panels_have_the_same_axes_and_nothing_is_cut_off() {
    List<Graph> graphs = panels(drawn(both())).stream().map(Panels.Panel::graph).toList();
    assertThat(graphs.get(0).x()).isEqualTo(graphs.get(1).x());
    assertThat(graphs.get(0).y()).isEqualTo(graphs.get(1).y());
    assertThat(graphs.get(0).y().range().contains(0)).isTrue();
    assertThat(graphs.get(0).y().range().contains(100)).isTrue();
    assertThat(Drawing.labelled(graphs.get(0).x())).containsExactly("0%", "2%", "5%", "10%", "20%");
  }

  @Test
  void intervals_of_one_slowdown_stand_beside_each_other_and_nearest_to_its_tick() {
    Panels.Panel panel = panels(drawn(both())).get(0);
    double[] ticks = Drawing.values((LogScale) panel.graph().x());
    for (int item = 0; item < ticks.length; item++) {
      double none = lines(panel).get(0).points().get(item).x();
      double rwlock = lines(panel).get(1).points().get(item).x();
      assertThat(none).isBetween(ticks[item] / Math.sqrt(2), ticks[item]);
      assertThat(rwlock).isBetween(ticks[item], ticks[item] * Math.sqrt(2));
    }
  }

  @Test
  void a_strategy_that_was_not_measured_with_every_slowdown_keeps_its_places() {
    List<Power> powers = new ArrayList<>(powers("none", 1, 0, 10, 20, 20, 20));
    powers.add(new Power("rwlock", 1, 10, share(3)));
    List<Line> lines = lines(panels(drawn(powers)).get(0));
    assertThat(lines.get(1).points()).hasSize(1);
    assertThat(lines.get(1).first().x()).isGreaterThan(lines.get(0).points().get(3).x());
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

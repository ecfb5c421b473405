package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.ZeroScale;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.Rows;
import org.rcubench.results.Run;

/** What operations allocate and what objects take. */
class MemoryFiguresTest {

  private static SyntheticRun allocation(
      SyntheticRun run,
      String workload,
      String strategy,
      Map<String, String> params,
      int readers,
      int updaters,
      double bytes) {
    return run.cell(
        "W.w",
        workload,
        strategy,
        params,
        readers,
        updaters,
        "all",
        "gc.alloc.rate.norm",
        "B/op",
        bytes);
  }

  private static Rows rows(Run run) {
    List<Figure> figures = Allocation.KIND.of(run);
    assertThat(figures).hasSize(1);
    return Rows.of(figures.get(0));
  }

  @Test
  void empty_sections_are_shown_at_the_cores() {
    SyntheticRun run = new SyntheticRun();
    for (int threads : new int[] {1, 2, 4}) {
      allocation(run, "empty-section", "rwlock", Map.of(), threads, 0, 10 * threads);
    }
    Rows rows = rows(run.run());
    assertThat(rows.labels()).containsExactly("empty-section rwlock");
    assertThat(rows.value("empty-section rwlock")).isCloseTo(20, withinPercentage(5));
    rows.isLegible();
  }

  @Test
  void threads_that_do_both_are_shown_at_the_least_and_greatest_share_of_updates() {
    SyntheticRun run = new SyntheticRun();
    for (String ratio : List.of("0", "0.1", "0.5")) {
      double bytes = 100 * Double.parseDouble(ratio);
      allocation(run, "pid-table", "rcu-qsbr", Map.of("updateRatio", ratio), 2, 0, bytes);
    }
    Rows rows = rows(run.run());
    assertThat(rows.labels())
        .containsExactly("pid-table, 0% updates rcu-qsbr", "pid-table, 50% updates rcu-qsbr");
    assertThat(rows.value("pid-table, 0% updates rcu-qsbr")).isZero();
  }

  @Test
  void a_lone_share_of_updates_is_named_nevertheless() {
    SyntheticRun run = new SyntheticRun();
    allocation(run, "pid-table", "rcu-qsbr", Map.of("updateRatio", "0.1"), 2, 0, 3);
    assertThat(rows(run.run()).labels()).containsExactly("pid-table, 10% updates rcu-qsbr");
  }

  @Test
  void zero_has_its_place_on_the_axis_and_next_to_nothing_is_called_zero() {
    SyntheticRun run = new SyntheticRun();
    allocation(run, "empty-section", "none", Map.of(), 2, 0, 0);
    allocation(run, "empty-section", "snapshot", Map.of(), 2, 0, 2e-4);
    allocation(run, "empty-section", "rwlock", Map.of(), 2, 0, 24);
    Rows rows = rows(run.run());
    assertThat(rows.value("empty-section none")).isZero();
    assertThat(rows.diagram().x().range().contains(0)).isTrue();
    assertThat(rows.words()).startsWith("0").contains("0");
    rows.isLegible();
  }

  @Test
  void readers_and_updaters_apart_are_left_out_for_their_bytes_mix() {
    SyntheticRun run = new SyntheticRun();
    allocation(run, "pid-table", "rcu-qsbr", Map.of("updateRate", "1000"), 1, 1, 3);
    assertThat(Allocation.KIND.of(run.run())).isEmpty();
  }

  @Test
  void objects_stand_in_the_order_of_their_bytes() {
    SyntheticRun run = new SyntheticRun().noise(0);
    Map.of("read-write-lock", 152.0, "plain", 24.0, "atomic-count", 40.0)
        .forEach(
            (object, bytes) ->
                run.cell(
                    "Footprint.make",
                    "footprint",
                    "",
                    Map.of("object", object),
                    1,
                    0,
                    "all",
                    "bytesPerObject",
                    "B/object",
                    bytes));
    Rows rows = Rows.of(ObjectSize.KIND.of(run.run()).get(0));
    assertThat(rows.labels()).containsExactly("plain", "atomic-count", "read-write-lock");
    assertThat(rows.value("read-write-lock")).isEqualTo(152);
    assertThat(rows.words()).containsExactly("24", "40", "152");
    rows.isLegible();
  }

  @Test
  void objects_of_about_the_same_size_stand_on_a_linear_axis_from_zero() {
    ZeroScale scale = new ZeroScale("bytes", 152, /* factors= */ false);
    assertThat(scale.ticks())
        .extracting(AxisTick::label)
        .containsExactly("0", "20", "40", "60", "80", "100", "120", "140");
    ValueAxis axis = scale.drawn(Drawing.THEME);
    Rectangle2D area = new Rectangle2D.Double(0, 0, 1_000, 10);
    double zero = axis.valueToJava2D(0, area, RectangleEdge.BOTTOM);
    assertThat(axis.valueToJava2D(100, area, RectangleEdge.BOTTOM) - zero)
        .isCloseTo(2 * (axis.valueToJava2D(50, area, RectangleEdge.BOTTOM) - zero), within(1e-9));
  }

  @Test
  void a_run_of_something_else_has_neither_figure() {
    Run run = new SyntheticRun().emptySection("rwlock", 1, 1).run();
    assertThat(Allocation.KIND.of(run)).isEmpty();
    assertThat(ObjectSize.KIND.of(run)).isEmpty();
  }

  @Test
  void the_axis_is_linear_near_zero_and_logarithmic_far_from_it() {
    ValueAxis axis = new ZeroScale("bytes", 1e6, /* factors= */ true).drawn(Drawing.THEME);
    Rectangle2D area = new Rectangle2D.Double(0, 0, 1_000, 10);
    RectangleEdge bottom = RectangleEdge.BOTTOM;
    double zero = axis.valueToJava2D(0, area, bottom);
    double tenth = axis.valueToJava2D(0.1, area, bottom);
    double fifth = axis.valueToJava2D(0.2, area, bottom);
    assertThat(fifth - zero).isCloseTo(2 * (tenth - zero), withinPercentage(2));
    double thousand = axis.valueToJava2D(1e3, area, bottom);
    double tenThousand = axis.valueToJava2D(1e4, area, bottom);
    double hundredThousand = axis.valueToJava2D(1e5, area, bottom);
    assertThat(hundredThousand - tenThousand)
        .isCloseTo(tenThousand - thousand, withinPercentage(0.1));
    assertThat(axis.java2DToValue(tenThousand, area, bottom)).isCloseTo(1e4, within(1e-6));
  }
}

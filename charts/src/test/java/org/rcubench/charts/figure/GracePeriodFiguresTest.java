package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.DotDiagram;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

class GracePeriodFiguresTest {

  private static Sample await(String strategy, int readers, String length, String metric) {
    return new Sample(
        "",
        "org.rcubench.suite.library.GracePeriod.await",
        "grace-period",
        strategy,
        new TreeMap<>(Map.of("readers", Integer.toString(readers), "length", length)),
        readers,
        1,
        Sample.UPDATER,
        1,
        1,
        metric,
        "ns/op",
        Better.LOWER,
        1);
  }

  private static Sample bystander(String strategy, String rate, String role) {
    return new Sample(
        "",
        "org.rcubench.suite.library.GracePeriod.bystander",
        "grace-period",
        strategy,
        new TreeMap<>(Map.of("graceRate", rate)),
        1,
        1,
        role,
        1,
        1,
        "throughput",
        "ops/us",
        Better.HIGHER,
        1);
  }

  private static Drawing drawing(SyntheticRun run, String id) {
    return GraceBySectionLength.KIND.of(run.run()).stream()
        .filter(figure -> figure.id().equals(id))
        .map(figure -> new Drawing((Figure.Drawable) figure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void waiting_is_drawn_by_section_length_beside_waiting_for_nobody() {
    SyntheticRun run = new SyntheticRun();
    for (String strategy : List.of("rcu-qsbr", "rcu-membarrier")) {
      run.cell(await(strategy, 0, "0", "latency.p50"), 400, 410, 390)
          .cell(await(strategy, 0, "1000", "latency.p50"), 999, 999, 999)
          .cell(await(strategy, 1, "0", "latency.p50"), 900, 910, 890)
          .cell(await(strategy, 1, "1000", "latency.p50"), 1_900, 1_910, 1_890)
          .cell(await(strategy, 2, "1000", "latency.p50"), 7, 7, 7);
    }

    Drawing drawing = drawing(run, "grace-period-by-section-length");

    assertThat(drawing.figure().title())
        .isEqualTo("Waiting for a grace period by section length, median, 1 reader");
    assertThat(drawing.strategies()).containsExactly("rcu-qsbr", "rcu-membarrier");
    assertThat(Drawing.labelled(drawing.x())).containsExactly("no readers", "0", "1 us");
    assertThat(drawing.value("rcu-qsbr", 0)).isEqualTo(400);
    assertThat(drawing.value("rcu-qsbr", 2)).isEqualTo(1_900);
    assertThat(drawing.point("rcu-qsbr", 2).y().hasInterval()).isTrue();
    assertThat(drawing.figure().notes()).noneMatch(note -> note.startsWith("Left out"));
    assertThat(drawing.figure().table().cells().get(0).get(1).text()).isEqualTo("no readers");
  }

  @Test
  void the_tail_has_a_figure_of_its_own() {
    SyntheticRun run =
        new SyntheticRun().cell(await("rcu-qsbr", 1, "0", "latency.p99"), 8_000, 9_000, 10_000);
    Drawing drawing = drawing(run, "grace-period-by-section-length-p99");
    assertThat(drawing.value("rcu-qsbr", 0)).isEqualTo(9_000);
  }

  @Test
  void a_bystander_s_time_is_drawn_times_that_without_grace_periods() {
    SyntheticRun run =
        new SyntheticRun()
            .cell(bystander("rcu-membarrier", "0", Sample.READER), 1, 1, 1)
            .cell(bystander("rcu-membarrier", "1000", Sample.READER), .8, .8, .8)
            .cell(bystander("rcu-membarrier", "max", Sample.READER), .5, .5, .5)
            .cell(bystander("rcu-membarrier", "max", Sample.UPDATER), .25, .25, .25)
            .cell(bystander("rcu-qsbr", "1000", Sample.READER), .5, .5, .5);

    Figure.Drawable figure = (Figure.Drawable) Bystander.KIND.of(run.run()).get(0);

    DotDiagram diagram = (DotDiagram) figure.diagram();
    assertThat(diagram.dots())
        .as("one without a control has no row")
        .extracting(DotDiagram.DotRow::label)
        .containsExactly("rcu-membarrier, 1000 a second", "rcu-membarrier, one after the other");
    assertThat(diagram.dots().get(0).point().y().value()).isCloseTo(1.25, within(1e-9));
    assertThat(diagram.dots().get(1).point().y().value()).isCloseTo(2, within(1e-9));
    assertThat(diagram.reference()).hasValue(1);
    assertThat(diagram.x().range().contains(1)).isTrue();
    assertThat(figure.table().cells()).hasSize(4);
    assertThat(figure.table().cells())
        .anyMatch(
            row ->
                row.get(1).text().equals("one after the other")
                    && row.get(2).text().equals("250,000"));
  }

  @Test
  void bystanders_without_a_control_have_no_picture() {
    SyntheticRun run =
        new SyntheticRun().cell(bystander("rcu-qsbr", "1000", Sample.READER), .5, .5, .5);
    assertThat(Bystander.KIND.of(run.run())).singleElement().isInstanceOf(Figure.Absent.class);
  }

  @Test
  void a_run_without_grace_periods_has_none_of_them() {
    assertThat(GraceBySectionLength.KIND.of(new SyntheticRun().run())).isEmpty();
    assertThat(Bystander.KIND.of(new SyntheticRun().run())).isEmpty();
  }
}

package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.IdealLine;

class ThroughputByThreadsTest {

  @Test
  void lines_run_through_what_all_threads_complete_together() {
    Drawing drawing =
        Drawing.throughput(
            new SyntheticRun()
                .samples("empty-section", "rwlock", 2, "time", "ns/op", 100, 100, 100)
                .samples("empty-section", "rwlock", 4, "throughput", "ops/us", 7, 7, 7)
                .run());
    assertThat(drawing.value("rwlock", 0)).isEqualTo(20);
    assertThat(drawing.value("rwlock", 1)).isEqualTo(7);
  }

  @Test
  void the_ideal_rises_with_the_threads_to_the_cores_and_then_stays() {
    Drawing drawing =
        Drawing.throughput(
            new SyntheticRun()
                .cores(3)
                .noise(0)
                .emptySection("none", 1, .5)
                .emptySection("rwlock", 2, 100)
                .emptySection("rwlock", 8, 900)
                .run());
    List<IdealLine.Corner> ideal = drawing.layers(IdealLine.class).get(0).corners();
    double[][] expected = {{1, 2000}, {2, 4000}, {3, 6000}, {8, 6000}};
    assertThat(ideal).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(ideal.get(i).threads()).isEqualTo(expected[i][0]);
      assertThat(ideal.get(i).throughput()).isCloseTo(expected[i][1], within(1e-6));
      assertThat(drawing.y().range().contains(ideal.get(i).throughput())).isTrue();
    }
    assertThat(drawing.diagram().labels().labels()).extracting(EndLabel::text).contains("ideal");
  }

  @Test
  void without_none_at_one_thread_there_is_no_ideal_and_the_figure_says_so() {
    Drawing drawing =
        Drawing.throughput(
            new SyntheticRun().emptySection("none", 2, .5).emptySection("rwlock", 1, 14).run());
    assertThat(drawing.layers(IdealLine.class)).isEmpty();
    assertThat(drawing.figure().notes())
        .contains("No ideal line is drawn: none with 1 thread was not measured");
  }

  @Test
  void a_run_without_the_workload_has_no_figure_and_says_why() {
    assertThat(ThroughputByThreads.KIND.of(new SyntheticRun().emptyLoop(1, 1).run()))
        .singleElement()
        .isInstanceOfSatisfying(
            Figure.Absent.class, absent -> assertThat(absent.reason()).contains("empty-section"));
  }
}

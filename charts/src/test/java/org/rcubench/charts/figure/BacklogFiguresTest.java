package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.results.RunFolder;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.backlog.BacklogPoint;

class BacklogFiguresTest {
  @TempDir Path folder;

  private List<Figure> figures() {
    return BacklogFigures.of(new SyntheticRun().folder(folder).run(), Drawing.THEME);
  }

  private Figure.Drawn drawn(String id) {
    return (Figure.Drawn)
        figures().stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<XYPlot> strips(Figure.Drawn figure) {
    return ((CombinedDomainXYPlot) figure.chart().getPlot()).getSubplots();
  }

  private Path file(String policy, int stall, String strategy, int fork) {
    return new RunFolder(folder)
        .backlog()
        .resolve(
            "CallbackFlood.call_ss_limit=1000_policy=%s_stall=%s_strategy=%s_-t_1_fork%s.csv"
                .formatted(policy, stall, strategy, fork));
  }

  /** Two iterations in which the backlog rises to a height and falls to 0. */
  private void flood(String policy, int stall, String strategy, int fork, long height) {
    List<BacklogPoint> points = new ArrayList<>();
    for (int iteration = 1; iteration <= 2; iteration++) {
      for (int look = 0; look <= 12; look++) {
        long backlog = look <= 10 ? height * look / 10 : 0;
        points.add(
            new BacklogPoint(
                iteration,
                100_000_000L * look * Math.max(1, stall),
                backlog,
                (1L << 20) + backlog * 100));
      }
    }
    BacklogFile.write(file(policy, stall, strategy, fork), points);
  }

  @Test
  void each_strategy_has_a_strip_and_the_fork_in_the_middle_stands_out() {
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 0, "rcu-qsbr", 2, 500);
    flood("help", 0, "rcu-qsbr", 3, 300);
    flood("help", 0, "rcu-fenced", 1, 200);

    Figure.Drawn figure = drawn("callback-backlog");

    assertThat(figure.title()).isEqualTo("Callbacks that wait, over time, no reader stalled");
    assertThat(strips(figure)).hasSize(2);
    XYPlot qsbr = strips(figure).get(0);
    assertThat(qsbr.getDataset().getSeriesCount()).as("3 forks, 2 floods each").isEqualTo(6);
    assertThat(qsbr.getDataset().getYValue(0, 10)).as("the strong line").isEqualTo(300);
    assertThat(qsbr.getDataset().getXValue(0, 10)).isCloseTo(1, within(1e-9));
    assertThat(figure.table().cells().get(0).get(2).text()).as("most of all").isEqualTo("500");
  }

  @Test
  void strips_have_the_same_axes() {
    flood("help", 0, "rcu-qsbr", 1, 500);
    flood("help", 0, "rcu-fenced", 1, 200);
    List<XYPlot> strips = strips(drawn("callback-backlog"));
    assertThat(strips.get(0).getRangeAxis().getRange())
        .isEqualTo(strips.get(1).getRangeAxis().getRange());
  }

  @Test
  void each_stall_has_figures_of_its_own_for_the_backlog_and_for_the_heap() {
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 10, "rcu-qsbr", 1, 900);
    assertThat(figures())
        .extracting(Figure::id)
        .containsExactly(
            "callback-backlog",
            "callback-backlog-stalled-10s",
            "callback-heap",
            "callback-heap-stalled-10s");
    assertThat(drawn("callback-heap-stalled-10s").title())
        .isEqualTo("Heap during a flood of callbacks, a reader stalled for 10 s");
  }

  @Test
  void the_limit_is_a_line_where_the_backlog_comes_near_it_and_a_note_where_not() {
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 1, "rcu-qsbr", 1, 900);
    XYPlot near = strips(drawn("callback-backlog-stalled-1s")).get(0);
    assertThat(near.getRangeMarkers(Layer.FOREGROUND))
        .singleElement()
        .satisfies(
            marker -> {
              assertThat(((ValueMarker) marker).getValue()).isEqualTo(1_000);
              assertThat(((ValueMarker) marker).getLabel()).isEqualTo("limit 1,000");
            });
    assertThat(near.getRangeAxis().getRange().contains(1_000)).isTrue();
    assertThat(strips(drawn("callback-backlog")).get(0).getRangeMarkers(Layer.FOREGROUND))
        .isNullOrEmpty();
    assertThat(drawn("callback-backlog").notes()).contains("The limit of 1,000 lies far above");
  }

  @Test
  void the_setting_with_the_most_strategies_is_drawn_and_others_are_said() {
    flood("wait", 0, "rcu-qsbr", 1, 100);
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 0, "rcu-fenced", 1, 100);
    Figure.Drawn figure = drawn("callback-backlog");
    assertThat(strips(figure)).hasSize(2);
    assertThat(figure.notes())
        .contains(
            "call limit=1000 policy=help stall=0",
            "Not drawn: 1 other setting, whose files lie beside this one's");
  }

  @Test
  void a_damaged_file_is_named_and_the_others_are_drawn() throws IOException {
    flood("help", 0, "rcu-qsbr", 1, 100);
    Path damaged = file("help", 0, "rcu-qsbr", 2);
    Files.writeString(damaged, "iteration,nanos,backlog,heap_bytes\n1,2,3\n");
    assertThat(drawn("callback-backlog").notes())
        .anyMatch(note -> note.startsWith("Left out: %s, line 2: ".formatted(damaged)));
  }

  @Test
  void a_file_without_a_look_leaves_the_figure_absent() {
    BacklogFile.write(file("help", 0, "rcu-qsbr", 1), List.of());
    assertThat(figures()).hasSize(2).allMatch(figure -> figure instanceof Figure.Absent);
  }

  @Test
  void a_file_of_another_name_is_reported_on_its_own() throws IOException {
    flood("help", 0, "rcu-qsbr", 1, 100);
    Files.writeString(new RunFolder(folder).backlog().resolve("mine.csv"), "");
    assertThat(figures()).hasSize(3).last().isInstanceOf(Figure.Absent.class);
    assertThat(((Figure.Absent) figures().get(2)).reason())
        .contains("mine.csv: expected the name of a fork");
  }

  @Test
  void a_run_without_floods_has_no_such_figure() {
    assertThat(figures()).isEmpty();
  }
}

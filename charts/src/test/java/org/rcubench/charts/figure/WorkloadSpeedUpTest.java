package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.Rows;
import org.rcubench.results.Run;

class WorkloadSpeedUpTest {
  private static final List<String> STRATEGIES =
      List.of("rwlock", "synchronized", "stamped-optimistic", "rcu-qsbr", "rcu-membarrier");

  private static SyntheticRun readers(
      SyntheticRun run, String workload, String update, String strategy, double perMicrosecond) {
    return run.cell(
            "Group.group",
            workload,
            strategy,
            Map.of("update", update),
            1,
            1,
            "reader",
            "throughput",
            "ops/us",
            perMicrosecond)
        .cell(
            "Group.group",
            workload,
            strategy,
            Map.of("update", update),
            1,
            1,
            "updater",
            "throughput",
            "ops/us",
            1e-3);
  }

  private static Run workloads(int count, String... updates) {
    SyntheticRun run = new SyntheticRun();
    for (int i = 0; i < count; i++) {
      for (String update : updates) {
        for (int s = 0; s < STRATEGIES.size(); s++) {
          readers(run, "workload-" + (char) ('a' + i), update, STRATEGIES.get(s), 1 + s);
        }
      }
    }
    return run.run();
  }

  @Test
  void readers_of_each_workload_are_compared_with_rwlock_in_the_same_settings() {
    SyntheticRun run = new SyntheticRun();
    readers(run, "pid-table", "copy", "rwlock", 2);
    readers(run, "pid-table", "copy", "rcu-qsbr", 60);
    readers(run, "pid-table", "in-place", "rwlock", 5);
    readers(run, "pid-table", "in-place", "seqlock", 10);
    Rows rows = Rows.of(WorkloadSpeedUp.KIND.of(run.run()).get(0));
    assertThat(rows.labels())
        .containsExactly("pid-table, copy rcu-qsbr", "pid-table, in-place seqlock");
    assertThat(rows.value("pid-table, copy rcu-qsbr")).isCloseTo(30, withinPercentage(6));
    assertThat(rows.value("pid-table, in-place seqlock")).isCloseTo(2, withinPercentage(6));
    rows.isLegible();
  }

  @Test
  void few_rows_are_lettered_fastest_first_in_each_workload() {
    Rows rows = Rows.of(WorkloadSpeedUp.KIND.of(workloads(3, "copy")).get(0));
    assertThat(rows.hasKey()).isFalse();
    assertThat(rows.placedLabels())
        .startsWith("rcu-membarrier", "rcu-qsbr", "stamped-optimistic", "synchronized")
        .hasSize(12);
    assertThat(rows.groups()).containsExactly("workload-a", "workload-b", "workload-c");
    rows.isLegible();
  }

  @Test
  void many_rows_have_a_key_and_the_same_order_of_strategies_in_each_workload() {
    Rows rows = Rows.of(WorkloadSpeedUp.KIND.of(workloads(12, "copy")).get(0));
    assertThat(rows.hasKey()).isTrue();
    assertThat(rows.placedLabels()).isEmpty();
    assertThat(rows.groups()).hasSize(12);
    assertThat(rows.labels().subList(0, 5))
        .containsExactly(
            "workload-a synchronized",
            "workload-a stamped-optimistic",
            "workload-a rcu-qsbr",
            "workload-a rcu-membarrier",
            "workload-b synchronized");
    rows.isLegible();
  }

  @Test
  void more_rows_than_one_figure_holds_are_dealt_onto_two_and_none_is_lost() {
    List<Figure> figures = WorkloadSpeedUp.KIND.of(workloads(12, "copy", "in-place"));
    assertThat(figures)
        .extracting(Figure::id)
        .containsExactly("workload-speed-up", "workload-speed-up-2");
    Set<String> labels = new HashSet<>();
    for (Figure figure : figures) {
      Rows rows = Rows.of(figure);
      rows.isLegible();
      labels.addAll(rows.labels());
    }
    assertThat(labels).hasSize(12 * 2 * 4);
  }

  @Test
  void more_settings_than_there_is_room_for_are_left_out_with_a_note_but_no_workload_is() {
    String[] updates = {"a", "b", "c", "d", "e", "f"};
    List<Figure> figures = WorkloadSpeedUp.KIND.of(workloads(12, updates));
    List<String> labels = new ArrayList<>();
    figures.forEach(figure -> labels.addAll(Rows.of(figure).labels()));
    for (char workload = 'a'; workload < 'a' + 12; workload++) {
      String name = "workload-" + workload;
      assertThat(labels).anyMatch(label -> label.startsWith(name));
    }
    assertThat(((Figure.Drawable) figures.get(0)).notes())
        .contains("Left out: 30 settings, for there is no room");
  }

  @Test
  void a_workload_without_rwlock_is_left_out_with_a_note() {
    SyntheticRun run = new SyntheticRun();
    readers(run, "pid-table", "copy", "rwlock", 2);
    readers(run, "pid-table", "copy", "rcu-qsbr", 60);
    readers(run, "grace-period", "copy", "rcu-qsbr", 60);
    assertThat(((Figure.Drawable) WorkloadSpeedUp.KIND.of(run.run()).get(0)).notes())
        .contains("Left out: 1 setting, measured without rwlock");
  }

  @Test
  void without_any_rwlock_the_figure_is_absent_and_says_why() {
    SyntheticRun run = new SyntheticRun();
    readers(run, "pid-table", "copy", "rcu-qsbr", 60);
    assertThat(WorkloadSpeedUp.KIND.of(run.run()))
        .singleElement()
        .isInstanceOfSatisfying(
            Figure.Absent.class,
            absent -> assertThat(absent.reason()).startsWith("no workload with readers"));
  }

  @Test
  void a_run_without_updaters_has_no_such_figure() {
    assertThat(WorkloadSpeedUp.KIND.of(new SyntheticRun().emptySection("rwlock", 1, 1).run()))
        .isEmpty();
  }
}

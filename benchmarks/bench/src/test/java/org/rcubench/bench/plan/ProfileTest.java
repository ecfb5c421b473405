package org.rcubench.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.bench.command.Words;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.workload.EmptySection;
import org.rcubench.suite.workload.WorkloadInfo;
import org.rcubench.suite.workload.Workloads;

class ProfileTest {
  /** What starting and ending a JVM takes beyond the iterations, on a small virtual machine. */
  private static final Duration OVERHEAD = Duration.ofMillis(1_250);

  @Test
  void quick_takes_at_most_five_minutes_on_two_cores() {
    // Thread counts grow with the cores of this machine, so they are taken as two cores would.
    List<Stage> stages = Profile.QUICK.stages(2);
    long nanos = 0;
    for (Stage stage : stages) {
      List<Cell> cells =
          Words.selection(threads(stage)).cells(Profile.QUICK).get(stages.indexOf(stage));
      nanos +=
          Plan.of(List.of(cells), 1).forks().stream()
              .mapToLong(fork -> fork.cell().timing().nanos() + OVERHEAD.toNanos())
              .sum();
    }
    assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(5));
  }

  private static String threads(Stage stage) {
    return stage.threads().isEmpty()
        ? ""
        : "-t " + stage.threads().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "CHECK")
  void the_figure_comes_first_with_every_strategy_and_the_floor(Profile profile) {
    List<Cell> first = Words.selection("").cells(profile).get(0);
    assertThat(ids(first, cell -> Workloads.of(cell.benchmark()).orElseThrow().id()))
        .contains("empty-section", "empty-loop")
        .isSubsetOf("empty-section", "empty-loop", "read-section");
    List<Integer> threads = Profile.threads(Runtime.getRuntime().availableProcessors());
    for (StrategyInfo strategy : shown(profile)) {
      assertThat(first)
          .filteredOn(cell -> cell.benchmark().endsWith("EmptySection.read"))
          .filteredOn(cell -> strategy.id().equals(cell.params().get("strategy")))
          .extracting(Cell::threads)
          .as(strategy.id())
          .containsExactlyElementsOf(threads);
    }
  }

  /** Quick shows the familiar ones alone, for it has five minutes. */
  private static List<StrategyInfo> shown(Profile profile) {
    WorkloadInfo figure = Workloads.of(EmptySection.class.getName() + ".read").orElseThrow();
    return Profile.availableStrategies().stream()
        .filter(figure::offers)
        .filter(
            strategy -> profile != Profile.QUICK || Profile.Choice.FAMILIAR.contains(strategy.id()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void every_workload_is_in_every_profile_but_what_only_peers_have_in_quick(Profile profile) {
    Set<Profile> thorough = Set.of(Profile.STANDARD, Profile.FULL);
    Set<String> beside = Set.of("read-section", "synchronize", "call-throughput");
    List<Cell> cells = Words.selection("").cells(profile).stream().flatMap(List::stream).toList();
    assertThat(ids(cells, cell -> Workloads.of(cell.benchmark()).orElseThrow().id()))
        .containsExactlyInAnyOrderElementsOf(
            Workloads.all().stream()
                .filter(workload -> profile != Profile.CHECK || !ofTheLibrary(workload))
                .map(WorkloadInfo::id)
                .filter(id -> thorough.contains(profile) || !beside.contains(id))
                .toList());
  }

  @Test
  void check_runs_every_strategy_under_every_workload_that_it_fits() {
    Set<String> pairs =
        Words.selection("").cells(Profile.CHECK).stream()
            .flatMap(List::stream)
            .filter(cell -> cell.params().containsKey(Params.STRATEGY))
            .map(
                cell ->
                    pair(
                        Workloads.of(cell.benchmark()).orElseThrow(),
                        cell.params().get(Params.STRATEGY)))
            .collect(Collectors.toSet());
    Set<String> fitting =
        Workloads.all().stream()
            .filter(workload -> workload.takesStrategy() && !workload.namesStrategies())
            .flatMap(
                workload ->
                    Profile.availableStrategies().stream()
                        .filter(strategy -> workload.objection(strategy, Map.of()).isEmpty())
                        .map(strategy -> pair(workload, strategy.id())))
            .collect(Collectors.toSet());
    assertThat(pairs).containsExactlyInAnyOrderElementsOf(fitting).hasSizeGreaterThan(20);
  }

  private static boolean ofTheLibrary(WorkloadInfo workload) {
    return workload.benchmark().getPackageName().endsWith(".library");
  }

  private static String pair(WorkloadInfo workload, String strategy) {
    return workload.id() + " under " + strategy;
  }

  @ParameterizedTest
  @EnumSource
  void the_strategies_of_a_stage_hold_also_for_benchmarks_that_name_theirs(Profile profile) {
    List<Stage> stages = profile.stages(2);
    List<List<Cell>> cells = Words.selection("").cells(profile);
    for (int i = 0; i < stages.size(); i++) {
      List<String> strategies = stages.get(i).params().get(Params.STRATEGY);
      if (strategies != null) {
        assertThat(cells.get(i))
            .extracting(cell -> cell.params().get(Params.STRATEGY))
            .allMatch(strategy -> strategy == null || strategies.contains(strategy));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_cell_is_in_a_profile_twice(Profile profile) {
    assertThat(Words.selection("").cells(profile).stream().flatMap(List::stream).map(Cell::id))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "CHECK")
  void every_cell_has_the_forks_that_an_interval_needs(Profile profile) {
    assertThat(Words.selection("").cells(profile).stream().flatMap(List::stream))
        .allMatch(cell -> cell.forks() >= 3);
  }

  @Test
  void threads_go_by_powers_of_two_to_the_cores_and_past_the_cliff() {
    assertThat(Profile.threads(1)).containsExactly(1, 2);
    assertThat(Profile.threads(2)).containsExactly(1, 2, 4);
    assertThat(Profile.threads(6)).containsExactly(1, 2, 4, 6, 12);
    assertThat(Profile.threads(8)).containsExactly(1, 2, 4, 8, 16);
  }

  private static Set<String> ids(List<Cell> cells, Function<Cell, String> id) {
    return cells.stream().map(id).collect(Collectors.toSet());
  }
}

package org.rcubench.suite.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.UpdateStyle;

class WorkloadsTest {
  @Test
  void every_id_is_unique() {
    assertThat(Workloads.all()).extracting(WorkloadInfo::id).doesNotHaveDuplicates();
  }

  @Test
  void every_id_is_the_name_of_its_class_in_small_letters_and_hyphens() {
    assertThat(Workloads.all())
        .allSatisfy(
            workload ->
                assertThat(workload.id())
                    .isEqualTo(kebabCase(workload.benchmark().getSimpleName())));
  }

  @Test
  void every_workload_is_a_benchmark_and_every_benchmark_a_workload() {
    Set<String> registered =
        Workloads.all().stream()
            .map(workload -> workload.benchmark().getName())
            .collect(Collectors.toSet());
    assertThat(onTheList().map(BenchmarkListEntry::getUserClassQName).collect(Collectors.toSet()))
        .isEqualTo(registered);
  }

  @Test
  void a_benchmark_is_traced_to_its_workload() {
    assertThat(Workloads.of(EmptySection.class.getName() + ".read"))
        .map(WorkloadInfo::id)
        .contains("empty-section");
    assertThat(Workloads.of("org.example.EmptySection.read")).isEmpty();
    assertThat(Workloads.of(EmptySection.class.getName() + "Else.read")).isEmpty();
  }

  @Test
  void who_takes_a_strategy_has_the_parameter_and_a_control_has_not() {
    onTheList()
        .forEach(
            entry ->
                assertThat(entry.getParams().orElse(Map.of()).containsKey("strategy"))
                    .as(entry.getUsername())
                    .isEqualTo(Workloads.of(entry.getUsername()).orElseThrow().takesStrategy()));
  }

  @Test
  void every_workload_says_what_it_is_and_what_it_asks() {
    assertThat(Workloads.all())
        .allSatisfy(
            workload -> {
              assertThat(workload.summary()).isNotBlank();
              assertThat(workload.question()).endsWith("?");
              assertThat(workload.source()).isNotBlank();
            });
  }

  @Test
  void readers_alone_run_under_every_strategy_that_needs_no_structure() {
    assertThat(Strategies.all())
        .filteredOn(strategy -> !strategy.needsStructure())
        .allSatisfy(
            strategy ->
                assertThat(workload("empty-section").objection(strategy, Map.of())).isEmpty());
  }

  @Test
  void updaters_do_not_run_without_protection() {
    assertThat(workload("counter-pair").objection(Strategies.named("none"), Map.of()))
        .contains("counter-pair has updaters, and none allows no updates");
  }

  @Test
  void a_style_runs_only_where_it_is_allowed() {
    for (StrategyInfo strategy : Strategies.all()) {
      if (strategy.needsStructure()) {
        continue;
      }
      for (UpdateStyle style : UpdateStyle.values()) {
        assertThat(workload("counter-pair").objection(strategy, Map.of("update", style.id())))
            .as(strategy.id() + " " + style)
            .matches(objection -> objection.isEmpty() == strategy.updates().contains(style));
      }
    }
  }

  @Test
  void a_strategy_that_needs_a_structure_runs_where_that_is_brought_alone() {
    for (WorkloadInfo workload : Workloads.all()) {
      for (StrategyInfo strategy : Strategies.all()) {
        if (strategy.needsStructure() && workload.takesStrategy()) {
          assertThat(workload.objection(strategy, Map.of()).isEmpty())
              .as(workload.id() + " " + strategy.id())
              .isEqualTo(workload.offers(strategy));
        }
      }
    }
    assertThat(
            workload("counter-pair").objection(Strategies.named("concurrent-hash-map"), Map.of()))
        .contains(
            "not counter-pair under concurrent-hash-map: its data is not in a ConcurrentHashMap");
  }

  @Test
  void who_does_not_fit_is_told_the_reason_whatever_the_parameters() {
    assertThat(workload("routing-table").misfit(Strategies.named("hazard-pointer")))
        .contains("its sections follow a list, and the strategy protects one pointer");
    assertThat(workload("routing-table").misfit(Strategies.named("none")))
        .contains("it has updaters, and the strategy allows no updates");
    assertThat(workload("routing-table").misfit(Strategies.named("left-right"))).isEmpty();
    for (WorkloadInfo workload : Workloads.all()) {
      for (StrategyInfo strategy : Strategies.all()) {
        assertThat(workload.misfit(strategy).isEmpty())
            .isEqualTo(workload.objection(strategy, Map.of()).isEmpty());
      }
    }
  }

  @Test
  void an_objection_names_the_strategy_the_style_and_those_allowed() {
    assertThat(
            workload("counter-pair")
                .objection(Strategies.named("rcu-qsbr"), Map.of("update", "in-place")))
        .contains("rcu-qsbr allows no update=in-place, only [copy]");
    assertThat(
            workload("counter-pair").objection(Strategies.named("rwlock"), Map.of("update", "x")))
        .contains("rwlock allows no update=x, only [copy, in-place]");
  }

  @Test
  void a_strategy_that_updates_at_all_runs_where_no_style_was_named() {
    assertThat(workload("counter-pair").objection(Strategies.named("snapshot"), Map.of()))
        .isEmpty();
  }

  private static WorkloadInfo workload(String id) {
    return Workloads.all().stream().filter(info -> info.id().equals(id)).findFirst().orElseThrow();
  }

  /** All but the gate's own, which are no workload. */
  private static Stream<BenchmarkListEntry> onTheList() {
    return BenchmarkList.defaultList()
        .find(
            OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
            List.of(".*"),
            List.of("\\.suite\\.selftest\\."))
        .stream();
  }

  private static String kebabCase(String name) {
    return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}

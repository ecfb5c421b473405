package org.rcubench.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.annotations.Mode;
import org.rcubench.bench.command.Words;
import org.rcubench.suite.library.SharedArenas;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;

class SelectionTest {
  private static final List<String> AVAILABLE =
      Strategies.all().stream()
          .filter(info -> info.unavailability().get().equals(Optional.empty()))
          .filter(info -> !info.needsStructure())
          .map(StrategyInfo::id)
          .toList();

  @Test
  void a_regexp_selects_benchmarks_with_every_strategy() {
    assertThat(requested("EmptySection"))
        .extracting(cell -> cell.params().get("strategy"))
        .containsExactlyElementsOf(AVAILABLE);
  }

  @Test
  void a_benchmark_of_the_library_runs_under_what_it_names_itself() {
    assertThat(requested("ReadSection.plainRead"))
        .extracting(cell -> cell.params().get("strategy"))
        .containsExactly("none");
    assertThat(requested("ReadSection.(handle|plainRead) -p strategy=rwlock,rcu-qsbr"))
        .extracting(cell -> cell.params().get("strategy"))
        .containsExactly("rcu-qsbr");
  }

  @Test
  void the_floor_stands_beside_readers_and_not_beside_callers() {
    assertThat(Words.cells("Synchronize -p strategy=rcu-qsbr"))
        .noneMatch(cell -> cell.benchmark().endsWith("EmptyLoop.read"));
    assertThat(Words.cells("ReadSection -p strategy=rcu-qsbr"))
        .anyMatch(cell -> cell.benchmark().endsWith("EmptyLoop.read"));
  }

  @Test
  void annotations_say_what_nobody_else_does() {
    assertThat(requested("EmptySection -p strategy=rwlock"))
        .containsExactly(
            new Cell(
                "org.rcubench.suite.workload.EmptySection.read",
                Mode.Throughput,
                new TreeMap<>(Map.of("strategy", "rwlock")),
                1,
                List.of(),
                5,
                Timing.ofMillis(5, 100, 5, 200),
                true));
  }

  @Test
  void options_go_before_annotations() {
    Cell cell =
        requested("EmptySection -p strategy=rwlock -t 3 -f 2 -wi 7 -w 10ms -i 8 -r 20ms -bm avgt")
            .get(0);
    assertThat(cell.threads()).isEqualTo(3);
    assertThat(cell.forks()).isEqualTo(2);
    assertThat(cell.timing()).isEqualTo(Timing.ofMillis(7, 10, 8, 20));
    assertThat(cell.mode()).isEqualTo(Mode.AverageTime);
  }

  @Test
  void options_go_before_a_stage_and_a_stage_before_annotations() {
    Cell staged = section(Words.selection("").cells(Profile.QUICK));
    assertThat(staged.forks()).isEqualTo(3);
    assertThat(staged.timing()).isEqualTo(Timing.ofMillis(3, 50, 3, 100));

    List<List<Cell>> asked = Words.selection("-f 1 -i 2 -t 7").cells(Profile.QUICK);
    assertThat(section(asked).forks()).isEqualTo(1);
    assertThat(section(asked).timing()).isEqualTo(Timing.ofMillis(3, 50, 2, 100));
    assertThat(asked.get(0)).extracting(Cell::threads).containsOnly(7);
  }

  @Test
  void a_list_of_threads_makes_a_cell_each() {
    assertThat(requested("EmptySection -p strategy=rwlock -t 1,2,4,2"))
        .extracting(Cell::threads)
        .containsExactly(1, 2, 4);
  }

  @Test
  void several_modes_make_a_cell_each() {
    assertThat(requested("EmptySection -p strategy=rwlock -bm thrpt,avgt"))
        .extracting(Cell::mode)
        .containsExactlyInAnyOrder(Mode.Throughput, Mode.AverageTime);
    assertThat(requested("EmptySection -p strategy=rwlock -bm all"))
        .extracting(Cell::mode)
        .containsExactlyInAnyOrder(
            Mode.Throughput, Mode.AverageTime, Mode.SampleTime, Mode.SingleShotTime);
  }

  @Test
  void values_of_parameters_multiply() {
    assertThat(requested("SectionLength -p strategy=rwlock,none -p length=0,10,10"))
        .extracting(cell -> cell.params().toString())
        .containsExactlyInAnyOrder(
            "{length=0, strategy=rwlock}",
            "{length=10, strategy=rwlock}",
            "{length=0, strategy=none}",
            "{length=10, strategy=none}");
  }

  @Test
  void roles_have_threads_of_their_own() {
    assertThat(requested("CounterPair.pair -p strategy=rwlock"))
        .singleElement()
        .matches(cell -> cell.groups().equals(List.of(9, 1)) && cell.threads() == 10);
    assertThat(requested("CounterPair.pair -p strategy=rwlock -tg 1,1:3,2"))
        .extracting(Cell::groups)
        .containsExactly(List.of(1, 1), List.of(3, 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "3, 3", "4, 6", "7, 9"})
  void threads_are_rounded_up_to_whole_groups(int asked, int running) {
    assertThat(requested("CounterPair.pair -p strategy=rwlock -tg 2,1 -t " + asked))
        .singleElement()
        .extracting(Cell::threads)
        .isEqualTo(running);
  }

  @Test
  void thread_counts_that_round_to_the_same_run_once() {
    assertThat(requested("CounterPair.pair -p strategy=rwlock -tg 2,1 -t 1,2,3")).hasSize(1);
  }

  @Test
  void a_group_with_a_count_too_few_is_refused_by_the_roles() {
    assertThatThrownBy(() -> Words.cells("CounterPair.pair -tg 4"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("-tg 4: ")
        .hasMessageContaining("has the 2 roles read, update, in this order");
  }

  @Test
  void the_floor_is_added_once_for_each_thread_count() {
    assertThat(Words.cells("EmptySection|SectionLength -t 1,2 -p strategy=rwlock,none"))
        .filteredOn(cell -> !cell.requested())
        .extracting(Cell::id)
        .containsExactly("EmptyLoop.read thrpt -t 1", "EmptyLoop.read thrpt -t 2");
  }

  @Test
  void the_floor_is_not_added_where_it_was_asked_for() {
    assertThat(Words.cells("Empty -t 1,2 -p strategy=rwlock"))
        .allMatch(Cell::requested)
        .extracting(Cell::id)
        .filteredOn(id -> id.startsWith("EmptyLoop"))
        .containsExactly("EmptyLoop.read thrpt -t 1", "EmptyLoop.read thrpt -t 2");
  }

  @Test
  void cells_with_roles_have_no_floor() {
    assertThat(Words.cells("CounterPair.pair -p strategy=rwlock")).allMatch(Cell::requested);
  }

  @Test
  void no_two_cells_of_a_run_have_the_same_id() {
    for (Profile profile : Profile.values()) {
      assertThat(Words.selection("").cells(profile).stream().flatMap(List::stream))
          .extracting(Cell::id)
          .doesNotHaveDuplicates();
    }
    assertThat(Words.cells("Empty|Length|Pair|Hand -t 1,2 -bm all"))
        .extracting(Cell::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_makes_no_sense_is_left_out_with_its_reason() {
    Selection selection =
        Words.selection("CounterPair.pair -p strategy=none,rcu-qsbr,rwlock -p update=in-place");
    assertThat(selection.cells().get(0))
        .extracting(cell -> cell.params().get("strategy"))
        .containsExactly("rwlock");
    assertThat(selection.skipped())
        .containsExactlyInAnyOrder(
            "counter-pair has updaters, and none allows no updates",
            "rcu-qsbr allows no update=in-place, only [copy]");
  }

  @Test
  void a_run_of_which_nothing_makes_sense_is_refused_by_the_reasons() {
    refused(
        "CounterPair.pair -p strategy=none",
        "nothing to run: counter-pair has updaters, and none allows no updates");
  }

  @Test
  void what_stands_in_for_a_flavor_runs_where_it_is_named_alone() {
    assumeTrue(SharedArenas.unavailability().isEmpty());
    Selection selection =
        Words.selection("GracePeriod.await|EmptySection -p strategy=shared-arena,rwlock");
    assertThat(selection.cells().get(0))
        .filteredOn(Cell::requested)
        .extracting(cell -> cell.params().get("strategy"))
        .containsOnly("shared-arena", "rwlock");
    assertThat(selection.skipped())
        .containsExactly(
            "not org.rcubench.suite.workload.EmptySection.read under shared-arena, which is no"
                + " strategy");
  }

  @Test
  void what_stands_in_for_a_flavor_is_left_out_where_it_cannot_run() {
    assumeTrue(SharedArenas.unavailability().isPresent());
    Selection selection = Words.selection("GracePeriod.await -p readers=0 -p length=0");
    assertThat(selection.cells().get(0))
        .extracting(cell -> cell.params().get("strategy"))
        .contains("rcu-fenced")
        .doesNotContain("shared-arena");
    assertThat(selection.skipped())
        .anyMatch(reason -> reason.startsWith("shared-arena cannot run here: java.lang.foreign"));
    assertThatThrownBy(() -> Words.cells("GracePeriod.await -p strategy=shared-arena"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("shared-arena cannot run here: java.lang.foreign needs JDK 22");
  }

  @Test
  void an_unknown_strategy_is_refused_by_those_there_are() {
    refused(
        "EmptySection -p strategy=rwlok",
        "unknown strategy 'rwlok'; there are: "
            + String.join(", ", Strategies.all().stream().map(StrategyInfo::id).toList()));
  }

  @Test
  void an_unknown_parameter_is_refused_by_those_there_are() {
    refused(
        "SectionLength -p strategie=rwlock",
        "-p strategie: no selected benchmark has that parameter; there are: length, strategy");
  }

  @Test
  void a_regexp_that_finds_nothing_is_told_where_to_look() {
    refused("EmptySektion", "no benchmark matches EmptySektion; list them with -l");
    refused("-e .*", "no benchmark is left by -e; list them with -l");
  }

  @Test
  void a_malformed_regexp_is_told_what_is_wrong_with_it() {
    refused("Empty[", "'Empty[' is not a regular expression: Unclosed character class");
    refused("Empty -e (", "'(' is not a regular expression: Unclosed group");
  }

  @Test
  void an_unknown_profile_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> Profile.named("slow"))
        .isInstanceOf(UsageException.class)
        .hasMessage("unknown profile 'slow'; there are: check, quick, standard, full");
  }

  private static void refused(String line, String message) {
    assertThatThrownBy(() -> Words.cells(line))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  private static List<Cell> requested(String line) {
    return Words.cells(line).stream().filter(Cell::requested).toList();
  }

  private static Cell section(List<List<Cell>> stages) {
    return stages.get(0).stream()
        .filter(cell -> cell.benchmark().endsWith("EmptySection.read"))
        .findFirst()
        .orElseThrow();
  }
}

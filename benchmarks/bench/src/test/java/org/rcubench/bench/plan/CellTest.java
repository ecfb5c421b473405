package org.rcubench.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;

class CellTest {
  @Test
  void the_id_says_benchmark_mode_params_and_threads() {
    assertThat(Cells.cell("rwlock", 4, 3).id())
        .isEqualTo("EmptySection.read thrpt strategy=rwlock -t 4");
  }

  @Test
  void a_cell_without_params_has_no_gap_in_its_id() {
    assertThat(cell(Map.of(), Mode.AverageTime, 2, List.of()).id())
        .isEqualTo("CounterPair.pair avgt -t 2");
  }

  @Test
  void the_id_of_a_cell_with_roles_says_the_threads_of_each() {
    assertThat(
            cell(Map.of("update", "copy", "strategy", "rwlock"), Mode.Throughput, 10, List.of(9, 1))
                .id())
        .isEqualTo("CounterPair.pair thrpt strategy=rwlock update=copy -tg 9,1");
  }

  @Test
  void groups_of_the_same_shape_but_another_number_are_other_cells() {
    assertThat(cell(Map.of(), Mode.Throughput, 2, List.of(1, 1)).id())
        .isEqualTo("CounterPair.pair thrpt -tg 1,1");
    assertThat(cell(Map.of(), Mode.Throughput, 4, List.of(1, 1)).id())
        .isEqualTo("CounterPair.pair thrpt -tg 1,1 -t 4");
  }

  private static Cell cell(
      Map<String, String> params, Mode mode, int threads, List<Integer> groups) {
    return new Cell(
        "org.rcubench.suite.workload.CounterPair.pair",
        mode,
        new TreeMap<>(params),
        threads,
        groups,
        1,
        Cells.TIMING,
        true);
  }
}

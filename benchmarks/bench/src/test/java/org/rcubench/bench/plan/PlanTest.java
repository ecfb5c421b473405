package org.rcubench.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;

class PlanTest {
  private static final List<Cell> CELLS =
      Strategies.all().stream().map(StrategyInfo::id).map(id -> Cells.cell(id, 1, 3)).toList();

  @Test
  void every_cell_runs_once_in_each_round() {
    List<Plan.Fork> forks = Plan.of(List.of(CELLS), 1).forks();
    assertThat(forks).hasSize(3 * CELLS.size());
    for (int round = 1; round <= 3; round++) {
      List<Plan.Fork> ofRound = forks.subList((round - 1) * CELLS.size(), round * CELLS.size());
      assertThat(ofRound).extracting(Plan.Fork::number).containsOnly(round);
      assertThat(ofRound).extracting(Plan.Fork::cell).containsExactlyInAnyOrderElementsOf(CELLS);
    }
  }

  @Test
  void forks_are_numbered_in_the_order_in_which_they_run() {
    assertThat(Plan.of(List.of(CELLS), 1).forks())
        .extracting(Plan.Fork::place)
        .isEqualTo(IntStream.rangeClosed(1, 3 * CELLS.size()).boxed().toList());
  }

  @Test
  void the_same_seed_gives_the_same_order() {
    assertThat(Plan.of(List.of(CELLS), 7)).isEqualTo(Plan.of(List.of(CELLS), 7));
  }

  @Test
  void another_seed_gives_another_order() {
    assertThat(Plan.of(List.of(CELLS), 7)).isNotEqualTo(Plan.of(List.of(CELLS), 8));
  }

  @Test
  void each_round_is_shuffled_anew() {
    List<Cell> order = Plan.of(List.of(CELLS), 7).forks().stream().map(Plan.Fork::cell).toList();
    assertThat(order.subList(0, CELLS.size()))
        .isNotEqualTo(CELLS)
        .isNotEqualTo(order.subList(CELLS.size(), 2 * CELLS.size()));
  }

  @Test
  void a_stage_ends_before_the_next_begins() {
    List<Cell> first = List.of(Cells.cell("none", 1, 2), Cells.cell("rwlock", 1, 2));
    List<Cell> second = List.of(Cells.cell("none", 2, 2), Cells.cell("rwlock", 2, 2));
    assertThat(Plan.of(List.of(first, second), 3).forks())
        .extracting(fork -> fork.cell().threads())
        .containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
  }

  @Test
  void a_cell_with_fewer_forks_drops_out_of_later_rounds() {
    Cell few = Cells.cell("none", 1, 1);
    Cell many = Cells.cell("rwlock", 1, 3);
    assertThat(Plan.of(List.of(List.of(few, many)), 1).forks())
        .filteredOn(fork -> fork.number() > 1)
        .extracting(Plan.Fork::cell)
        .containsExactly(many, many);
  }

  @Test
  void a_cell_with_no_forks_runs_once_in_this_jvm() {
    assertThat(Plan.of(List.of(List.of(Cells.cell("none", 1, 0))), 1).forks()).hasSize(1);
  }
}

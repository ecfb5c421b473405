package org.rcubench.bench.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;
import org.rcubench.results.Run;
import org.rcubench.results.text.Table.Cell;

class CostTableTest {
  @Test
  void strategies_are_told_from_cheap_to_dear_alone_and_on_all_cores() {
    Run run =
        new Runs()
            .cost("empty-section", "rwlock", 1, 10)
            .cost("empty-section", "rwlock", 2, 200)
            .cost("empty-section", "rwlock", 4, 400)
            .cost("empty-section", "rcu-membarrier", 1, 1)
            .cost("empty-section", "rcu-membarrier", 2, 2)
            .cost("empty-loop", "", 1, 0.5)
            .cost("empty-loop", "", 2, 0.5)
            .run();
    assertThat(texts(run))
        .containsExactly(
            List.of("", "1 thread", "2 threads", "rwlock costs, 2 threads"),
            List.of("rcu-membarrier", "1.00 [1.00, 1.00]", "2.00 [2.00, 2.00]", "100x [100, 100]"),
            List.of("rwlock", "10.0 [10.0, 10.0]", "200 [200, 200]", "1.00x [1.00, 1.00]"),
            List.of(
                "floor (empty loop)",
                "0.500 [0.500, 0.500]",
                "0.500 [0.500, 0.500]",
                Cell.NOTHING.text()));
  }

  @Test
  void one_thread_count_is_one_column() {
    assertThat(texts(new Runs().cost("empty-section", "rwlock", 1, 10).run()))
        .containsExactly(
            List.of("", "1 thread", "rwlock costs, 1 thread"),
            List.of("rwlock", "10.0 [10.0, 10.0]", "1.00x [1.00, 1.00]"));
  }

  @Test
  void a_cost_that_was_not_measured_is_nothing() {
    Run run =
        new Runs().cost("empty-section", "rwlock", 1, 10).cost("empty-section", "none", 2, 1).run();
    assertThat(texts(run))
        .contains(List.of("none", Cell.NOTHING.text(), "1.00 [1.00, 1.00]", Cell.NOTHING.text()));
  }

  @Test
  void without_an_empty_section_there_is_no_table() {
    assertThat(CostTable.of(new Runs().cost("empty-loop", "", 1, 0.5).run())).isEmpty();
  }

  private static List<List<String>> texts(Run run) {
    return TableTexts.of(CostTable.of(run).orElseThrow().table());
  }
}

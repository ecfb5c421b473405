package org.rcubench.bench.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;
import org.rcubench.results.Run;

class BestTableTest {
  @Test
  void the_fastest_of_each_share_of_updates_is_named() {
    Run run =
        new Runs()
            .mixed("0.001", "rwlock", 1, 1, 1)
            .mixed("0.001", "rcu-qsbr", 9, 9, 9)
            .mixed("0.5", "rwlock", 5, 5, 5)
            .mixed("0.5", "rcu-qsbr", 2, 2, 2)
            .run();
    assertThat(texts(run))
        .containsExactly(
            List.of("updates", "0.1%", "50%"),
            List.of("CounterPair update=copy -t 2", "rcu-qsbr", "rwlock"));
  }

  @Test
  void what_cannot_be_told_from_the_best_stands_beside_it() {
    Run run =
        new Runs()
            .mixed("0", "rwlock", 4, 8.5, 10)
            .mixed("0", "rcu-qsbr", 8, 9, 11)
            .mixed("0", "synchronized", 1, 1, 1)
            .run();
    assertThat(texts(run)).contains(List.of("CounterPair update=copy -t 2", "rcu-qsbr = rwlock"));
  }

  @Test
  void the_control_is_no_strategy_to_choose() {
    Run run =
        new Runs()
            .mixed("0", "none", 99, 99, 99)
            .mixed("0", "rwlock", 4, 4, 4)
            .mixed("0", "snapshot", 8, 8, 8)
            .run();
    assertThat(texts(run)).contains(List.of("CounterPair update=copy -t 2", "snapshot"));
  }

  @Test
  void a_share_that_was_not_measured_has_no_best() {
    Run run =
        new Runs()
            .mixed("0", "rwlock", 4, 4, 4)
            .mixed("0", "snapshot", 8, 8, 8)
            .mixed("0.5", "none", 1, 1, 1)
            .run();
    assertThat(texts(run).get(0)).containsExactly("updates", "0%");
  }

  @Test
  void one_strategy_alone_is_not_the_best_of_anything() {
    assertThat(BestTable.of(new Runs().mixed("0", "rwlock", 4, 9, 10).run())).isEmpty();
  }

  private static List<List<String>> texts(Run run) {
    return TableTexts.of(BestTable.of(run).orElseThrow().table());
  }
}

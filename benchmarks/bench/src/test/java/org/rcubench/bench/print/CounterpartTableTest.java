package org.rcubench.bench.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;
import org.rcubench.results.Run;

class CounterpartTableTest {
  @Test
  void a_flavor_stands_beside_its_counterpart_in_c_and_its_control() {
    Run run =
        new Runs()
            .library("ReadSection.handle", "rcu-qsbr", 1, 0.8)
            .library("ReadSection.handle", "urcu-qsbr", 1, 0.4)
            .library("ReadSection.plainRead", "none", 1, 0.8)
            .library("ReadSection.handle", "rcu-striped", 1, 9)
            .run();
    assertThat(TableTexts.of(CounterpartTable.of(run).orElseThrow().table()))
        .containsExactly(
            List.of("", "", "ns", "", "ns", "ratio"),
            List.of(
                "ReadSection.handle -t 1",
                "rcu-qsbr",
                "0.800",
                "none",
                "0.800",
                "1.00x [1.00, 1.00]"),
            List.of(
                "ReadSection.handle -t 1",
                "rcu-qsbr",
                "0.800",
                "urcu-qsbr",
                "0.400",
                "2.00x [2.00, 2.00]"));
  }

  @Test
  void what_was_measured_with_other_threads_is_not_compared() {
    Run run =
        new Runs()
            .library("ReadSection.handle", "rcu-qsbr", 1, 0.8)
            .library("ReadSection.handle", "urcu-qsbr", 2, 0.4)
            .run();
    assertThat(CounterpartTable.of(run)).isEmpty();
  }

  @Test
  void a_run_of_strategies_has_no_such_table() {
    assertThat(CounterpartTable.of(new Runs().cost("empty-section", "rcu-qsbr", 1, 10).run()))
        .isEmpty();
  }
}

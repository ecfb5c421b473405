package org.rcubench.bench.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;
import org.rcubench.results.Run;

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
    assertThat(lines(run))
        .containsExactly(
            "Cost of an empty section, ns (median of forks, 95% interval)",
            "1 thread 2 threads rwlock costs ... times as much, 2 threads",
            "rcu-membarrier 1.00 [1.00, 1.00] 2.00 [2.00, 2.00] 100x [100, 100]",
            "rwlock 10.0 [10.0, 10.0] 200 [200, 200] 1.00x [1.00, 1.00]",
            "floor (empty loop) 0.500 [0.500, 0.500] 0.500 [0.500, 0.500]");
  }

  @Test
  void one_thread_count_is_one_column() {
    assertThat(lines(new Runs().cost("empty-section", "rwlock", 1, 10).run()))
        .contains("1 thread rwlock costs ... times as much, 1 threads")
        .contains("rwlock 10.0 [10.0, 10.0] 1.00x [1.00, 1.00]");
  }

  @Test
  void a_cost_that_was_not_measured_is_a_dash() {
    Run run =
        new Runs().cost("empty-section", "rwlock", 1, 10).cost("empty-section", "none", 2, 1).run();
    assertThat(lines(run)).contains("none - 1.00 [1.00, 1.00]");
  }

  @Test
  void without_an_empty_section_there_is_no_table() {
    assertThat(lines(new Runs().cost("empty-loop", "", 1, 0.5).run())).isEmpty();
  }

  private static List<String> lines(Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CostTable.print(new PrintStream(out, true, UTF_8), run);
    return out.toString(UTF_8)
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}

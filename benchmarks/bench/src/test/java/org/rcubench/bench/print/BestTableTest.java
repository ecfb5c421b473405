package org.rcubench.bench.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
    assertThat(lines(run))
        .containsExactly(
            "The best strategy by the share of updates (= those the run cannot tell from it)",
            "| updates | 0.1% | 50% |",
            "|---|---|---|",
            "| CounterPair update=copy -t 2 | rcu-qsbr | rwlock |");
  }

  @Test
  void what_cannot_be_told_from_the_best_stands_beside_it() {
    Run run =
        new Runs()
            .mixed("0", "rwlock", 4, 8.5, 10)
            .mixed("0", "rcu-qsbr", 8, 9, 11)
            .mixed("0", "synchronized", 1, 1, 1)
            .run();
    assertThat(lines(run)).contains("| CounterPair update=copy -t 2 | rcu-qsbr = rwlock |");
  }

  @Test
  void the_control_is_no_strategy_to_choose() {
    Run run =
        new Runs()
            .mixed("0", "none", 99, 99, 99)
            .mixed("0", "rwlock", 4, 4, 4)
            .mixed("0", "snapshot", 8, 8, 8)
            .run();
    assertThat(lines(run)).contains("| CounterPair update=copy -t 2 | snapshot |");
  }

  @Test
  void one_strategy_alone_is_not_the_best_of_anything() {
    assertThat(lines(new Runs().mixed("0", "rwlock", 4, 9, 10).run())).isEmpty();
  }

  private static List<String> lines(Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BestTable.print(new PrintStream(out, true, UTF_8), run);
    return out.toString(UTF_8).lines().filter(line -> !line.isEmpty()).toList();
  }
}

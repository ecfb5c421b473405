package org.rcubench.bench.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;
import org.rcubench.results.Run;

class KinTableTest {
  @Test
  void a_flavor_stands_beside_its_kin_in_c_and_its_control() {
    Run run =
        new Runs()
            .library("ReadSection.handle", "rcu-qsbr", 1, 0.8)
            .library("ReadSection.handle", "urcu-qsbr", 1, 0.4)
            .library("ReadSection.plainRead", "none", 1, 0.8)
            .library("ReadSection.handle", "rcu-striped", 1, 9)
            .run();
    assertThat(lines(run))
        .contains(
            "ReadSection.handle -t 1 rcu-qsbr 0.8000 none 0.8000 1.00 [1.00, 1.00]",
            "ReadSection.handle -t 1 rcu-qsbr 0.8000 urcu-qsbr 0.4000 2.00 [2.00, 2.00]")
        .hasSize(4);
  }

  @Test
  void what_was_measured_with_other_threads_is_not_compared() {
    Run run =
        new Runs()
            .library("ReadSection.handle", "rcu-qsbr", 1, 0.8)
            .library("ReadSection.handle", "urcu-qsbr", 2, 0.4)
            .run();
    assertThat(lines(run)).isEmpty();
  }

  @Test
  void a_run_of_strategies_has_no_such_table() {
    assertThat(lines(new Runs().cost("empty-section", "rcu-qsbr", 1, 10).run())).isEmpty();
  }

  private static List<String> lines(Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    KinTable.print(new PrintStream(out, true, UTF_8), run);
    return out.toString(UTF_8)
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}

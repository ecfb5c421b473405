package org.rcubench.bench.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;

class RolesTableTest {
  @Test
  void strategies_are_told_from_cheap_reads_to_dear_with_what_updaters_wait() {
    Run run =
        new Runs()
            .pair("rwlock", Sample.READER, "throughput", "ops/us", 4)
            .pair("rwlock", Sample.UPDATER, "throughput", "ops/us", 0.0005)
            .pair("rwlock", Sample.UPDATER, "latency.p50", "ns/op", 12_345)
            .pair("rwlock", Sample.UPDATER, "latency.p99", "ns/op", 9_996_000)
            .pair("rwlock", Sample.UPDATER, "latency.max", "ns/op", 2_500_000_000.0)
            .pair("rcu-fenced", Sample.READER, "throughput", "ops/us", 100)
            .pair("rcu-fenced", Sample.UPDATER, "throughput", "ops/us", 0.001)
            .pair("rcu-fenced", Sample.UPDATER, "latency.p50", "ns/op", 999.4)
            .cost("empty-section", "rwlock", 2, 200)
            .run();
    assertThat(lines(run))
        .containsExactly(
            "CounterPair.pair updateRate=1000: 1 reader, 1 updater (medians; updates from when they"
                + " were due)",
            "a read updates/s update p50 p99 p99.9 max",
            "rcu-fenced 10.0 ns 1000 999 ns - - -",
            "rwlock 250 ns 500 12.3 us 10.0 ms - 2.50 s");
  }

  @Test
  void without_both_roles_there_is_no_table() {
    assertThat(lines(new Runs().cost("empty-section", "rwlock", 2, 200).run())).isEmpty();
  }

  private static List<String> lines(Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RolesTable.print(new PrintStream(out, true, UTF_8), run);
    return out.toString(UTF_8)
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}

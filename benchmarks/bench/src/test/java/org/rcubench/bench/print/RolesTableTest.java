package org.rcubench.bench.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.text.Table.Cell;

class RolesTableTest {
  private static final String NOTHING = Cell.NOTHING.text();

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
    assertThat(RolesTable.of(run))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.title())
                  .isEqualTo(
                      "CounterPair.pair updateRate=1000: 1 reader, 1 updater (medians; updates from"
                          + " when they were due)");
              assertThat(TableTexts.of(table.table()))
                  .containsExactly(
                      List.of("", "a read", "updates/s", "update p50", "p99", "p99.9", "max"),
                      List.of(
                          "rcu-fenced", "10.0 ns", "1,000", "999 ns", NOTHING, NOTHING, NOTHING),
                      List.of("rwlock", "250 ns", "500", "12.3 us", "10.0 ms", NOTHING, "2.50 s"));
            });
  }

  @Test
  void without_both_roles_there_is_no_table() {
    assertThat(RolesTable.of(new Runs().cost("empty-section", "rwlock", 2, 200).run())).isEmpty();
  }
}

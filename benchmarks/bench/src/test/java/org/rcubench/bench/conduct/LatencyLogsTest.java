package org.rcubench.bench.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;

class LatencyLogsTest {
  private static final String CELL =
      "CounterPair.pair thrpt strategy=rwlock update=copy updateRate=1000 -tg 9,1";

  @TempDir private Path folder;

  @Test
  void the_file_of_a_fork_is_named_after_its_cell() {
    assertThat(new LatencyLogs(folder).file(CELL, 3))
        .hasFileName(
            "CounterPair.pair_thrpt_strategy=rwlock_update=copy_updateRate=1000_-tg_9,1_fork3.hlog");
  }

  @Test
  void a_name_that_no_file_system_would_take_is_cut_and_stays_unlike_others() {
    LatencyLogs logs = new LatencyLogs(folder);
    String longCell = CELL + " " + "x".repeat(500);
    Path one = logs.file(longCell + "1", 1);
    assertThat(one.getFileName().toString()).hasSizeLessThan(255);
    assertThat(one).isNotEqualTo(logs.file(longCell + "2", 1));
    assertThat(one).isEqualTo(logs.file(longCell + "1", 1));
  }

  @Test
  void what_a_fork_left_is_found_again() {
    LatencyLogs logs = new LatencyLogs(folder);
    LatencyFile.write(
        logs.file(CELL, 1), CELL, List.of(new LatencyInterval("reader", 1, new Histogram(3))));
    assertThat(logs.of(CELL, 1)).hasSize(1);
    assertThat(logs.of(CELL, 2)).isEmpty();
  }
}

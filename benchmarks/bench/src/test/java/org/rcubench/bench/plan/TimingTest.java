package org.rcubench.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.TimeValue;
import org.rcubench.bench.command.Words;

class TimingTest {
  @Test
  void a_fork_takes_its_warmup_and_its_measurement() {
    assertThat(Timing.ofMillis(4, 50, 5, 100).nanos())
        .isEqualTo(TimeUnit.MILLISECONDS.toNanos(4 * 50 + 5 * 100));
  }

  @Test
  void long_runs_do_not_overflow() {
    assertThat(new Timing(100_000, TimeValue.seconds(10), 0, TimeValue.NONE).nanos())
        .isEqualTo(TimeUnit.SECONDS.toNanos(1_000_000));
  }

  @Test
  void annotations_say_how_long_a_benchmark_runs() {
    BenchmarkListEntry entry = Words.entry("EmptySection.read");
    assertThat(Timing.annotated(entry, Mode.Throughput)).isEqualTo(Timing.ofMillis(5, 100, 5, 200));
  }
}

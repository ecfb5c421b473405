package org.rcubench.results.latency;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class RoleLatenciesTest {
  private final RoleLatencies latencies = new RoleLatencies(LatencyInterval.READER);

  @Test
  void forks_are_merged_and_each_keeps_its_curve() {
    Histogram fast = all(100, 1_000);
    Histogram slow = all(200, 3_000);

    latencies.add(fast);
    latencies.add(slow);

    assertThat(latencies.count()).isEqualTo(4_000);
    assertThat(latencies.forks()).containsExactly(LatencyCurve.of(fast), LatencyCurve.of(slow));
    assertThat(latencies.together().nanos().get(0)).isEqualTo(100);
    assertThat(latencies.percentiles()).containsEntry("p50", 200L).containsEntry("p99", 200L);
  }

  @Test
  void what_is_recorded_later_changes_nothing() {
    Histogram fork = all(100, 1_000);
    latencies.add(fork);
    fork.recordValueWithCount(5, 1_000_000);
    assertThat(latencies.count()).isEqualTo(1_000);
  }

  @Test
  void values_of_any_size_are_merged() {
    latencies.add(all(1, 10));
    latencies.add(all(3_600_000_000_000L, 10));
    assertThat(latencies.percentiles().get("max")).isGreaterThanOrEqualTo(3_600_000_000_000L);
  }

  private static Histogram all(long nanos, long count) {
    Histogram histogram = new Histogram(3);
    histogram.recordValueWithCount(nanos, count);
    return histogram;
  }
}

package org.rcubench.results.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyIntervalTest {
  @Test
  void percentiles_are_the_values_below_which_so_many_lie() {
    assertThat(upTo(10_000).percentiles())
        .containsOnlyKeys("p50", "p90", "p99", "p99.9", "max")
        .hasEntrySatisfying("max", max -> assertThat(max).isBetween(10_000L, 10_010L))
        .hasEntrySatisfying("p50", p50 -> assertThat(p50).isBetween(4_995L, 5_005L))
        .hasEntrySatisfying("p90", p90 -> assertThat(p90).isBetween(8_990L, 9_010L))
        .hasEntrySatisfying("p99.9", p999 -> assertThat(p999).isBetween(9_980L, 10_000L));
  }

  @Test
  void a_percentile_beyond_which_fewer_than_ten_values_lie_says_nothing() {
    assertThat(upTo(9_999).percentiles()).containsOnlyKeys("p50", "p90", "p99", "max");
    assertThat(upTo(999).percentiles()).containsOnlyKeys("p50", "p90", "max");
    assertThat(upTo(99).percentiles()).containsOnlyKeys("p50", "max");
    assertThat(upTo(19).percentiles()).isEqualTo(Map.of("max", 19L));
  }

  @Test
  void where_nothing_was_recorded_there_is_no_percentile() {
    assertThat(upTo(0).percentiles()).isEmpty();
  }

  @Test
  void the_first_iteration_is_1() {
    assertThatThrownBy(() -> new LatencyInterval("reader", 0, new Histogram(3)))
        .hasMessage("a latency's iteration cannot be 0");
  }

  private static LatencyInterval upTo(int values) {
    Histogram histogram = new Histogram(3);
    for (int value = 1; value <= values; value++) {
      histogram.recordValue(value);
    }
    return new LatencyInterval(LatencyInterval.UPDATER, 1, histogram);
  }
}

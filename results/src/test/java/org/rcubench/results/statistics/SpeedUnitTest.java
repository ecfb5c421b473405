package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.samples.Better;

class SpeedUnitTest {
  private static final double TINY = 1e-12;

  @ParameterizedTest
  @CsvSource({"ns, 1", "us, 1e3", "ms, 1e6", "s, 1e9", "min, 60e9", "hr, 3600e9", "day, 86400e9"})
  void every_unit_of_jmh_is_understood_both_ways_round(String time, double nanos) {
    SpeedUnit cost = SpeedUnit.parse(time + "/op").orElseThrow();
    SpeedUnit throughput = SpeedUnit.parse("ops/" + time).orElseThrow();

    assertThat(cost.better()).isEqualTo(Better.LOWER);
    assertThat(cost.nanosPerOperation(3, 4)).isEqualTo(3 * nanos);
    assertThat(cost.operationsPerMicrosecond(3, 4) * (3 * nanos))
        .isEqualTo(4_000, within(4_000 * TINY));
    assertThat(throughput.better()).isEqualTo(Better.HIGHER);
    assertThat(throughput.nanosPerOperation(3, 4) * 3)
        .isEqualTo(4 * nanos, within(4 * nanos * TINY));
    assertThat(throughput.operationsPerMicrosecond(3, 4) * nanos)
        .isEqualTo(3_000, within(3_000 * TINY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "ops",
        "ops/",
        "/op",
        "op/ns",
        "ns/ops",
        "ops/h",
        "ops/NS",
        "B/op",
        "MB/sec",
        "counts",
        "ops/us/thread",
        "ns/op/",
        " ns/op",
        "ops/op",
        "ns"
      })
  void other_units_are_no_speed(String unit) {
    assertThat(SpeedUnit.parse(unit)).isEmpty();
  }
}

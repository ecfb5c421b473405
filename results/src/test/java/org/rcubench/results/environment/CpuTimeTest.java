package org.rcubench.results.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimeTest {
  private static final CpuTime EARLIER = new CpuTime(1_000, 100);

  @Test
  void steal_is_the_share_of_the_time_between_two_readings() {
    assertThat(new CpuTime(1_400, 150).stealPercentSince(EARLIER)).isEqualTo(12.5);
  }

  @Test
  void steal_is_0_where_none_was_stolen() {
    assertThat(new CpuTime(2_000, 100).stealPercentSince(EARLIER)).isZero();
  }

  @Test
  void steal_is_0_if_no_time_has_passed() {
    assertThat(EARLIER.stealPercentSince(EARLIER)).isZero();
    assertThat(new CpuTime(900, 150).stealPercentSince(EARLIER)).isZero();
  }

  @Test
  void steal_is_never_negative_where_the_kernel_counts_backwards() {
    assertThat(new CpuTime(2_000, 90).stealPercentSince(EARLIER)).isZero();
  }
}

package org.rcubench.suite.compare.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairResultTest {
  private static PairResult result(String unit, double base, double head) {
    return new PairResult(Side.BASE, unit, List.of(1e6, base, 0.0), List.of(0.0, head, 1e6));
  }

  @Test
  void more_time_is_slower_and_more_throughput_is_faster() {
    assertThat(result("ns/op", 100, 110).slowdown()).isCloseTo(Math.log(1.1), within(1e-12));
    assertThat(result("s/op", 100, 110).slowdown()).isCloseTo(Math.log(1.1), within(1e-12));
    assertThat(result("ops/us", 100, 110).slowdown()).isCloseTo(-Math.log(1.1), within(1e-12));
  }

  @Test
  void units_change_nothing() {
    assertThat(result("ns/op", 100, 110).slowdown())
        .isCloseTo(result("us/op", 0.1, 0.11).slowdown(), within(1e-12));
  }

  @Test
  void a_burst_that_slows_both_down_for_some_steps_does_not_count() {
    PairResult burst =
        new PairResult(
            Side.HEAD, "ns/op", List.of(100.0, 100.0, 200.0), List.of(100.0, 200.0, 200.0));
    assertThat(burst.median(Side.HEAD) / burst.median(Side.BASE)).isEqualTo(2);
    assertThat(burst.slowdown()).isZero();
  }

  @Test
  void a_side_that_completed_nothing_has_no_ratio() {
    assertThat(result("ops/us", 0, 5).slowdown()).isInfinite();
    assertThat(result("ops/us", 0, 0).slowdown()).isNaN();
  }
}

package org.rcubench.charts.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rcubench.charts.claims.Finding.Status;
import org.rcubench.results.statistics.Estimate;

class BoundTest {
  private static Status status(Bound bound, double low, double high) {
    return bound.judge(new Estimate((low + high) / 2, low, high, 5), "times").status();
  }

  @Test
  void an_upper_bound_holds_up_to_its_limit() {
    Bound bound = Bound.atMost(1.5);
    assertThat(status(bound, 1, 1.5)).isEqualTo(Status.HOLDS);
    assertThat(status(bound, 1, 1.6)).isEqualTo(Status.UNDECIDED);
    assertThat(status(bound, 1.5, 2)).isEqualTo(Status.UNDECIDED);
    assertThat(status(bound, 1.51, 2)).isEqualTo(Status.DOES_NOT_HOLD);
  }

  @Test
  void a_lower_bound_holds_from_its_limit_on() {
    Bound bound = Bound.atLeast(10);
    assertThat(status(bound, 10, 12)).isEqualTo(Status.HOLDS);
    assertThat(status(bound, 9, 12)).isEqualTo(Status.UNDECIDED);
    assertThat(status(bound, 8, 9.9)).isEqualTo(Status.DOES_NOT_HOLD);
  }

  @Test
  void what_is_not_finite_decides_nothing() {
    assertThat(status(Bound.atLeast(10), 11, Double.POSITIVE_INFINITY)).isEqualTo(Status.UNDECIDED);
  }

  @Test
  void the_words_hold_the_number_its_interval_and_the_limit() {
    assertThat(Bound.atMost(1.1).judge(new Estimate(1.04, .97, 1.12, 5), "times").measured())
        .isEqualTo("1.04 [0.970, 1.12] times; the claim holds at 1.1 or less");
  }
}

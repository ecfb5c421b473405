package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void half_the_width_is_given_where_there_is_an_interval() {
    Estimate estimate = new Estimate(5, 4, 8, 3);

    assertThat(estimate.hasInterval()).isTrue();
    assertThat(estimate.halfWidth()).hasValue(2);
  }

  @Test
  void no_half_width_is_given_where_there_is_no_interval() {
    Estimate estimate = new Estimate(5, Double.NaN, Double.NaN, 2);

    assertThat(estimate.hasInterval()).isFalse();
    assertThat(estimate.halfWidth()).isEmpty();
  }
}

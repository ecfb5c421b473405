package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void an_interval_takes_its_ends() {
    assertThat(new Estimate(5, 4, 8, 3).hasInterval()).isTrue();
    assertThat(new Estimate(5, Double.NaN, Double.NaN, 2).hasInterval()).isFalse();
  }

  @Test
  void the_ends_of_an_inverse_change_places() {
    assertThat(new Estimate(4, 2, 8, 3).inverse()).isEqualTo(new Estimate(0.25, 0.125, 0.5, 3));
    assertThat(new Estimate(4, Double.NaN, Double.NaN, 2).inverse())
        .isEqualTo(new Estimate(0.25, Double.NaN, Double.NaN, 2));
  }

  @Test
  void a_multiple_is_of_the_number_and_its_interval() {
    assertThat(new Estimate(5, 4, 8, 3).times(2)).isEqualTo(new Estimate(10, 8, 16, 3));
  }
}

package org.rcubench.bench.gate.curves;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossoverTest {
  private static final double[] PLACES = {1, 2, 3};

  @Test
  void between_two_points_the_curve_is_a_straight_line() {
    assertThat(Crossover.firstAtMost(2.5, PLACES, new double[] {5, 3, 1})).isEqualTo(2.25);
  }

  @Test
  void the_first_place_counts_even_if_the_curve_rises_again() {
    assertThat(Crossover.firstAtMost(2, PLACES, new double[] {3, 1, 4})).isEqualTo(1.5);
  }

  @Test
  void beyond_what_was_measured_nothing_is_made_up() {
    assertThat(Crossover.firstAtMost(2, PLACES, new double[] {2, 1, 0})).isEqualTo(1);
    assertThat(Crossover.firstAtMost(2, PLACES, new double[] {9, 8, 7})).isEqualTo(3);
  }
}

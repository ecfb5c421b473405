package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalabilityLawTest {

  @Test
  void without_contention_and_coherency_throughput_is_proportional_to_threads() {
    ScalabilityLaw law = new ScalabilityLaw(5, 0, 0);
    assertThat(law.at(1)).isEqualTo(5);
    assertThat(law.at(64)).isEqualTo(320);
    assertThat(law.peak()).isInfinite();
  }

  @Test
  void contention_alone_is_amdahl_s_law_and_has_no_peak() {
    ScalabilityLaw law = new ScalabilityLaw(1, 0.1, 0);
    assertThat(law.at(10)).isCloseTo(1 / (0.1 + 0.9 / 10), within(1e-12));
    assertThat(law.peak()).isInfinite();
  }

  @Test
  void coherency_makes_a_peak_beyond_which_more_threads_complete_less() {
    ScalabilityLaw law = new ScalabilityLaw(1, 0.05, 0.001);
    double peak = law.peak();
    assertThat(peak).isCloseTo(Math.sqrt(0.95 / 0.001), within(1e-9));
    assertThat(law.at(peak)).isGreaterThan(law.at(peak - 1)).isGreaterThan(law.at(peak + 1));
  }

  @Test
  void where_the_second_thread_already_costs_more_than_it_brings_the_peak_is_at_one() {
    assertThat(new ScalabilityLaw(1, 20, 0).peak()).isEqualTo(1);
    assertThat(new ScalabilityLaw(1, 0, 3).peak()).isEqualTo(1);
  }
}

package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
  @Test
  void the_interval_is_that_of_the_published_tables() {
    Proportion proportion = new Proportion(4, 20);
    assertThat(proportion.share()).isEqualTo(0.2);
    assertThat(proportion.low()).isCloseTo(0.0573, within(5e-5));
    assertThat(proportion.high()).isCloseTo(0.4366, within(5e-5));
  }

  @Test
  void never_and_always_have_intervals_too() {
    assertThat(new Proportion(0, 40).low()).isZero();
    assertThat(new Proportion(0, 40).high()).isCloseTo(1 - Math.pow(0.025, 1 / 40.0), within(1e-9));
    assertThat(new Proportion(40, 40).high()).isEqualTo(1);
    assertThat(new Proportion(40, 40).low()).isCloseTo(Math.pow(0.025, 1 / 40.0), within(1e-9));
  }

  @Test
  void no_trial_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
  }
}

package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HodgesLehmannTest {
  @Test
  void the_worked_example_of_the_textbook_comes_out() {
    HodgesLehmann centre = HodgesLehmann.of(Textbook.DEPRESSION, 0.95);
    assertThat(centre.value()).isCloseTo(0.46, within(5e-3));
    assertThat(centre.interval())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.low()).isCloseTo(0.010, within(5e-4));
              assertThat(interval.high()).isCloseTo(0.786, within(5e-4));
              assertThat(interval.coverage()).isCloseTo(0.961, within(5e-4));
            });
  }

  @Test
  void too_few_values_have_no_interval() {
    assertThat(HodgesLehmann.of(new double[] {1, 2, 3, 4, 5}, 0.95).interval()).isEmpty();
    assertThat(HodgesLehmann.of(new double[] {1, 2, 3, 4, 5}, 0.90).interval()).isPresent();
    assertThat(HodgesLehmann.of(new double[] {7}, 0.90))
        .extracting(HodgesLehmann::value)
        .isEqualTo(7.0);
  }

  @Test
  void the_interval_holds_the_centre_as_often_as_it_says() {
    SplittableRandom random = new SplittableRandom(5);
    int held = 0;
    int trials = 4_000;
    double coverage = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] values = new double[8];
      Arrays.setAll(values, i -> 0.2 + heavyTailed(random));
      HodgesLehmann.Interval interval = HodgesLehmann.of(values, 0.90).interval().orElseThrow();
      coverage = interval.coverage();
      held += interval.low() <= 0.2 && 0.2 <= interval.high() ? 1 : 0;
    }
    double error = Math.sqrt(coverage * (1 - coverage) / trials);
    assertThat((double) held / trials).isCloseTo(coverage, within(3 * error));
  }

  private static double heavyTailed(RandomGenerator random) {
    double gaussian = random.nextGaussian();
    return gaussian * gaussian * gaussian;
  }

  @Test
  void the_interval_is_of_the_locations_that_the_test_does_not_reject() {
    SplittableRandom random = new SplittableRandom(9);
    for (int trial = 0; trial < 50; trial++) {
      double[] values = random.doubles(5 + trial % 12).toArray();
      double low = HodgesLehmann.of(values, 0.9).interval().orElseThrow().low();
      assertThat(SignedRanks.probabilityOfGreater(values, low - 1e-9)).isLessThanOrEqualTo(0.05);
      assertThat(SignedRanks.probabilityOfGreater(values, low + 1e-9)).isGreaterThan(0.05);
    }
  }

  @Test
  void no_value_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> HodgesLehmann.of(new double[0], 0.9));
  }
}

package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HolmTest {
  @Test
  void the_smallest_is_multiplied_by_all_the_next_by_one_less_and_none_falls_below_a_smaller_one() {
    assertThat(Holm.adjusted(new double[] {0.03, 0.01, 0.02})).containsExactly(0.04, 0.03, 0.04);
  }

  @Test
  void none_exceeds_one() {
    assertThat(Holm.adjusted(new double[] {0.6, 0.9})).containsExactly(1, 1);
  }

  @Test
  void a_lone_test_is_left_as_it_is() {
    assertThat(Holm.adjusted(new double[] {0.04})).containsExactly(0.04);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
  }

  @Test
  void none_falls_below_its_own_and_the_order_stays() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 200; trial++) {
      double[] own = random.doubles(1 + trial % 20).map(p -> p * p * p).sorted().toArray();
      double[] adjusted = Holm.adjusted(own);
      assertThat(adjusted).isSorted();
      for (int i = 0; i < own.length; i++) {
        assertThat(adjusted[i]).isBetween(own[i], Math.min(1, own.length * own[i]));
      }
    }
  }
}

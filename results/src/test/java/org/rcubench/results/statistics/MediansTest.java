package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.statistics.descriptive.Median;
import org.junit.jupiter.api.Test;

class MediansTest {
  @Test
  void the_median_of_any_count_is_the_library_s() {
    Random random = new Random(1);
    for (int count = 1; count <= 100; count++) {
      double[] values = random.doubles(count, -1e6, 1e6).toArray();
      double expected = Median.withDefaults().withCopy(true).evaluate(values);
      assertThat(Medians.of(values, count)).as("%s numbers", count).isEqualTo(expected);
    }
  }

  @Test
  void numbers_beyond_the_count_are_not_looked_at() {
    assertThat(Medians.of(new double[] {3, 1, 2, Double.NaN, -100}, 3)).isEqualTo(2);
  }

  @Test
  void two_numbers_too_great_to_be_added_have_a_mean() {
    assertThat(Medians.of(new double[] {1.5e308, 1.7e308}, 2)).isEqualTo(1.6e308);
  }
}

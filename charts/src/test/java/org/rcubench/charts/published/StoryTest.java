package org.rcubench.charts.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rcubench.results.statistics.Estimate;

class StoryTest {
  private static Estimate between(double low, double high) {
    return new Estimate((low + high) / 2, low, high, 5);
  }

  @Test
  void it_is_the_same_only_if_the_whole_interval_says_so() {
    assertThat(Story.above(between(1.1, 2), 1)).isEqualTo(Story.SAME);
    assertThat(Story.above(between(.9, 2), 1)).isEqualTo(Story.OPEN);
    assertThat(Story.above(between(.8, .9), 1)).isEqualTo(Story.OTHER);
    assertThat(Story.notAbove(between(.8, 1.4), 1.5)).isEqualTo(Story.SAME);
    assertThat(Story.notAbove(between(1.6, 1.7), 1.5)).isEqualTo(Story.OTHER);
  }

  @Test
  void without_an_interval_it_is_open() {
    assertThat(Story.above(new Estimate(9, Double.NaN, Double.NaN, 2), 1)).isEqualTo(Story.OPEN);
  }

  @Test
  void one_other_part_makes_another_story() {
    assertThat(Story.of(Story.SAME, Story.OPEN, Story.OTHER)).isEqualTo(Story.OTHER);
    assertThat(Story.of(Story.SAME, Story.OPEN)).isEqualTo(Story.OPEN);
    assertThat(Story.of(Story.SAME, Story.SAME)).isEqualTo(Story.SAME);
  }
}

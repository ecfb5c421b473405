package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgeHistogramTest {
  @Test
  void published_and_unpublished_elements_are_legal_sights() {
    AgeHistogram ages = new AgeHistogram(new long[] {1_000, 20, 0, 0});
    assertThat(ages.illegal()).isZero();
    assertThat(ages).hasToString("1000 20 0 0");
  }

  @Test
  void whatever_is_older_is_not() {
    AgeHistogram ages = new AgeHistogram(new long[] {1_000, 20, 3, 0, 4});
    assertThat(ages.illegal()).isEqualTo(7);
    assertThat(ages).hasToString("1000 20 !3 0 !4");
  }

  @Test
  void a_readers_ages_are_added_once() {
    Tally tally = new Tally();
    long[] seen = new long[Element.PIPE_LENGTH + 1];
    seen[0] = 5;
    seen[1] = 2;
    tally.drain(seen);
    tally.drain(seen);
    assertThat(tally.get(Count.READS)).isEqualTo(7);
    assertThat(tally.ages().sections()).startsWith(5L, 2L, 0L).hasSize(Element.PIPE_LENGTH + 1);
  }
}

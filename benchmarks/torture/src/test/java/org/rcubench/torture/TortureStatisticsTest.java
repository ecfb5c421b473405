package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.torture.TortureStatistics.AgeHistogram;
import org.rcubench.torture.TortureStatistics.Count;

class TortureStatisticsTest {
  @Test
  void elements_that_are_published_or_just_replaced_are_legal() {
    AgeHistogram ages = new AgeHistogram(List.of(1_000L, 20L, 0L, 0L));
    assertThat(ages.illegal()).isZero();
    assertThat(ages).hasToString("1000 20 0 0");
  }

  @Test
  void older_elements_are_not() {
    AgeHistogram ages = new AgeHistogram(List.of(1_000L, 20L, 3L, 0L, 4L));
    assertThat(ages.illegal()).isEqualTo(7);
    assertThat(ages).hasToString("1000 20 !3 0 !4");
  }

  @Test
  void a_readers_ages_are_added_once() {
    TortureStatistics statistics = new TortureStatistics();
    long[] seen = new long[Element.PIPE_LENGTH + 1];
    seen[0] = 5;
    seen[1] = 2;
    statistics.drain(seen);
    statistics.drain(seen);
    assertThat(statistics.get(Count.READS)).isEqualTo(7);
    assertThat(statistics.ages().sections())
        .startsWith(5L, 2L, 0L)
        .hasSize(Element.PIPE_LENGTH + 1);
  }
}

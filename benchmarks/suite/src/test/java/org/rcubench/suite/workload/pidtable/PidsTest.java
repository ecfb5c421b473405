package org.rcubench.suite.workload.pidtable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidsTest {
  private static final int DRAWS = 100_000;

  @Test
  void half_of_the_pids_are_in_use_at_first() {
    assertThat(Pids.of(1_001, "zipf").half()).hasSize(500).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uniform", "zipf"})
  void all_that_is_drawn_is_a_pid_and_threads_draw_differently(String keys) {
    Pids pids = Pids.of(100, keys);
    assertThat(pids.draw(DRAWS, 1)).containsAll(IntStream.range(0, 100).boxed().toList());
    assertThat(pids.draw(DRAWS, 1)).doesNotContain(-1, 100);
    assertThat(pids.draw(1_000, 1)).isEqualTo(Pids.of(100, keys).draw(1_000, 1));
    assertThat(pids.draw(1_000, 1)).isNotEqualTo(pids.draw(1_000, 2));
  }

  /** The k-th is drawn in proportion to 1 / k^0.99: of 100, the first 19.7 % of the time. */
  @Test
  void a_few_are_drawn_most_of_the_time_by_zipf() {
    double all = IntStream.rangeClosed(1, 100).mapToDouble(k -> Math.pow(k, -0.99)).sum();
    List<Double> shares = shares("zipf");
    assertThat(shares.get(0)).isCloseTo(1 / all, within(0.01));
    assertThat(shares.get(1)).isCloseTo(Math.pow(2, -0.99) / all, within(0.01));
    assertThat(shares("uniform").get(0)).isLessThan(0.02);
  }

  @Test
  void the_most_popular_are_the_same_for_all_threads() {
    assertThat(mostPopular(Pids.of(1_000, "zipf").draw(DRAWS, 1)))
        .isEqualTo(mostPopular(Pids.of(1_000, "zipf").draw(DRAWS, 2)));
  }

  @Test
  void what_is_no_distribution_or_no_size_is_refused() {
    assertThatThrownBy(() -> Pids.of(100, "normal"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keys=normal: expected one of [uniform, zipf]");
    assertThatThrownBy(() -> Pids.of(1, "zipf"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must lie between 2 and 4194304: 1");
    assertThatThrownBy(() -> Pids.of(Pids.MOST + 1, "zipf"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": 4194305");
  }

  private static List<Double> shares(String keys) {
    Integer[] drawn = Pids.of(100, keys).draw(DRAWS, 3);
    int[] counts = new int[100];
    Arrays.stream(drawn).forEach(pid -> counts[pid]++);
    return Arrays.stream(counts)
        .mapToObj(count -> (double) count / DRAWS)
        .sorted(Collections.reverseOrder())
        .toList();
  }

  private static int mostPopular(Integer[] drawn) {
    int[] counts = new int[1_000];
    Arrays.stream(drawn).forEach(pid -> counts[pid]++);
    return IntStream.range(0, counts.length)
        .reduce((a, b) -> counts[a] < counts[b] ? b : a)
        .orElseThrow();
  }
}

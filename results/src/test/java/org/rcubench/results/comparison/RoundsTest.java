package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static Rounds rounds(
      Design design, Map<Integer, Double> base, Map<Integer, Double> head) {
    return new Rounds(design, new TreeMap<>(base), new TreeMap<>(head));
  }

  @Test
  void a_pair_is_the_difference_of_its_own_two() {
    Evidence row =
        rounds(Design.PAIRS, Map.of(1, 5.0, 2, 50.0), Map.of(1, 5.5, 2, 50.25)).row("row");
    assertThat(((PairedRow) row).slowdowns()).containsExactly(0.5, 0.25);
  }

  @Test
  void a_pair_has_two_sides() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rounds(Design.PAIRS, Map.of(1, 5.0), Map.of(2, 5.0)));
  }

  @Test
  void forks_measured_apart_need_not_be_as_many() {
    Evidence row =
        rounds(Design.FORKS, Map.of(1, 5.0, 2, 5.1, 4, 5.2), Map.of(1, 6.0, 2, 6.1)).row("row");
    assertThat(row).isInstanceOf(ForksRow.class);
    assertThat(row.size()).isEqualTo(2);
  }

  @Test
  void what_follows_is_taken_within_the_rounds_that_all_have() {
    Rounds strategy = rounds(Design.FORKS, Map.of(1, 1.0, 2, 2.0, 3, 9.0), Map.of(2, 3.0));
    Rounds control = rounds(Design.FORKS, Map.of(1, 0.5, 2, 0.25), Map.of(1, 7.0, 2, 1.0));
    Rounds ratio = Rounds.of(List.of(strategy, control), logs -> logs[0] - logs[1]);
    assertThat(ratio.base()).isEqualTo(Map.of(1, 0.5, 2, 1.75));
    assertThat(ratio.head()).isEqualTo(Map.of(2, 2.0));
    assertThat(ratio.medianOfBase()).isEqualTo(1.125);
  }

  @Test
  void a_drift_that_both_parts_share_cancels() {
    Rounds strategy = rounds(Design.FORKS, Map.of(1, 1.0, 2, 4.0), Map.of(1, 1.0, 2, 2.0));
    Rounds control = rounds(Design.FORKS, Map.of(1, 2.0, 2, 5.0), Map.of(1, 2.0, 2, 3.0));
    Rounds ratio = Rounds.of(List.of(strategy, control), logs -> logs[0] - logs[1]);
    assertThat(ratio.base().values()).containsOnly(-1.0);
    assertThat(ratio.base()).isEqualTo(ratio.head());
  }
}

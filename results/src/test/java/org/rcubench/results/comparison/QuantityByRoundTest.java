package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuantityByRoundTest {
  private static QuantityByRound rounds(
      TwoSamples.Design design, Map<Integer, Double> base, Map<Integer, Double> head) {
    return new QuantityByRound(design, new TreeMap<>(base), new TreeMap<>(head));
  }

  @Test
  void a_pair_is_the_difference_of_its_own_two() {
    TwoSamples row =
        rounds(TwoSamples.Design.PAIRED, Map.of(1, 5.0, 2, 50.0), Map.of(1, 5.5, 2, 50.25))
            .samples();
    assertThat(row.size()).isEqualTo(2);
    assertThat(row.shift(0).orElseThrow().value()).isEqualTo(0.375);
    assertThat(row.deviation().getAsDouble()).isCloseTo(0.25 / Math.sqrt(2), within(1e-12));
  }

  @Test
  void a_pair_has_two_sides() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rounds(TwoSamples.Design.PAIRED, Map.of(1, 5.0), Map.of(2, 5.0)));
  }

  @Test
  void forks_measured_apart_need_not_be_as_many() {
    TwoSamples row =
        rounds(
                TwoSamples.Design.INDEPENDENT,
                Map.of(1, 5.0, 2, 5.1, 4, 5.2),
                Map.of(1, 6.0, 2, 6.1))
            .samples();
    assertThat(row).isInstanceOf(IndependentSamples.class);
    assertThat(row.size()).isEqualTo(2);
  }

  @Test
  void what_follows_is_taken_within_the_rounds_that_all_have() {
    QuantityByRound strategy =
        rounds(TwoSamples.Design.INDEPENDENT, Map.of(1, 1.0, 2, 2.0, 3, 9.0), Map.of(2, 3.0));
    QuantityByRound control =
        rounds(TwoSamples.Design.INDEPENDENT, Map.of(1, 0.5, 2, 0.25), Map.of(1, 7.0, 2, 1.0));
    QuantityByRound ratio =
        QuantityByRound.of(List.of(strategy, control), logs -> logs[0] - logs[1]);
    assertThat(ratio.base()).isEqualTo(Map.of(1, 0.5, 2, 1.75));
    assertThat(ratio.head()).isEqualTo(Map.of(2, 2.0));
    assertThat(ratio.medianOfBase()).isEqualTo(1.125);
  }

  @Test
  void a_drift_that_both_parts_share_cancels() {
    QuantityByRound strategy =
        rounds(TwoSamples.Design.INDEPENDENT, Map.of(1, 1.0, 2, 4.0), Map.of(1, 1.0, 2, 2.0));
    QuantityByRound control =
        rounds(TwoSamples.Design.INDEPENDENT, Map.of(1, 2.0, 2, 5.0), Map.of(1, 2.0, 2, 3.0));
    QuantityByRound ratio =
        QuantityByRound.of(List.of(strategy, control), logs -> logs[0] - logs[1]);
    assertThat(ratio.base().values()).containsOnly(-1.0);
    assertThat(ratio.base()).isEqualTo(ratio.head());
  }
}

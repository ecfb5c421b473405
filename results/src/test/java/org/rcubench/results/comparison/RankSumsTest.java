package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcubench.results.comparison.Judgement.Verdict;

class RankSumsTest {
  /** Hollander and Wolfe, table 4.1: permeability constants of two gestational ages. */
  private static final double[] TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

  private static final double[] EARLY = {1.15, 0.88, 0.90, 0.74, 1.21};

  @Test
  void the_worked_example_of_the_textbook_comes_out() {
    assertThat(RankSums.probabilityOfGreater(EARLY, TERM, 0)).isCloseTo(0.1272, within(5e-5));
    assertThat(RankSums.shift(EARLY, TERM, 0.95).value()).isCloseTo(0.305, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    // The published table of critical values, one-sided 5%: the greatest U that is significant.
    "3, 3, 0",
    "4, 4, 1",
    "5, 5, 4",
    "6, 6, 7",
    "7, 7, 11",
    "8, 8, 15",
    "10, 10, 27",
    "5, 10, 11",
    "20, 20, 138"
  })
  void the_published_critical_values_come_out(int first, int second, int critical) {
    double[] distribution = RankSums.distribution(first, second);
    double upTo = Arrays.stream(distribution, 0, critical + 1).sum();
    assertThat(upTo).isLessThanOrEqualTo(0.05);
    assertThat(upTo + distribution[critical + 1]).isGreaterThan(0.05);
    assertThat(Arrays.stream(distribution).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_slowdown_between_runs_is_found_and_mirrored() {
    SplittableRandom random = new SplittableRandom(4);
    double[] base = random.doubles(10, 0, 0.02).toArray();
    double[] head = random.doubles(10, 0.1, 0.12).toArray();
    Gate gate = new Gate(Thresholds.defaults());
    IndependentSamples row = new IndependentSamples(base, head);
    Judgement slower = gate.judge(List.of(row)).get(0);
    assertThat(slower.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(slower.ratio()).isCloseTo(Math.exp(0.1), within(0.02));
    assertThat(slower.detectable().getAsDouble()).isBetween(1.01, 1.05);
    assertThat(gate.judge(List.of(row.swapped())).get(0).verdict()).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void too_few_forks_show_nothing() {
    IndependentSamples row = new IndependentSamples(new double[] {0, 0.01}, new double[] {3, 3.01});
    Judgement judgement = new Gate(Thresholds.defaults()).judge(List.of(row)).get(0);
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.detectable()).isEmpty();
  }

  @Test
  void three_forks_of_each_show_at_five_percent_what_they_just_can() {
    double[] base = {0, 0.01, 0.02};
    double[] head = {1, 1.01, 1.02};
    Judgement judgement =
        new Gate(Thresholds.defaults()).judge(List.of(new IndependentSamples(base, head))).get(0);
    assertThat(judgement.pRegressed()).isEqualTo(0.05);
    assertThat(judgement.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(judgement.low()).isPresent();
    assertThat(judgement.detectable()).isPresent();
  }

  @Test
  void the_interval_is_of_the_shifts_that_the_test_does_not_reject() {
    SplittableRandom random = new SplittableRandom(8);
    for (int trial = 0; trial < 50; trial++) {
      double[] first = random.doubles(3 + trial % 7).toArray();
      double[] second = random.doubles(4 + trial % 5).toArray();
      double low = RankSums.shift(first, second, 0.9).interval().orElseThrow().low();
      assertThat(RankSums.probabilityOfGreater(first, second, low - 1e-9))
          .isLessThanOrEqualTo(0.05);
      assertThat(RankSums.probabilityOfGreater(first, second, low + 1e-9)).isGreaterThan(0.05);
    }
  }

  @Test
  void a_fork_without_a_time_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new IndependentSamples(new double[] {Double.NEGATIVE_INFINITY}, new double[] {1}));
  }
}

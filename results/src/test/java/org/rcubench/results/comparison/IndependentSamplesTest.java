package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.results.comparison.Judgement.Verdict;

class IndependentSamplesTest {
  private static final Thresholds THRESHOLDS = Thresholds.defaults();

  private static IndependentSamples row(int forks) {
    double[] base = new double[forks];
    double[] head = new double[forks];
    for (int i = 0; i < forks; i++) {
      base[i] = 0.001 * i;
      head[i] = 1 + 0.001 * i;
    }
    return new IndependentSamples(base, head);
  }

  private static List<Judgement> judged(int rows, int forks) {
    return new Gate(THRESHOLDS).judge(Collections.nCopies(rows, row(forks)));
  }

  @Test
  void as_many_forks_as_are_said_to_be_needed_show_a_slowdown_and_one_fewer_does_not() {
    for (int rows : new int[] {1, 8, 40, 200}) {
      int fewest = IndependentSamples.fewest(THRESHOLDS, rows);
      assertThat(judged(rows, fewest).get(0).verdict()).isEqualTo(Verdict.REGRESSED);
      assertThat(judged(rows, fewest).get(0).detectable()).isPresent();
      assertThat(judged(rows, fewest - 1).get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(judged(rows, fewest - 1).get(0).detectable()).isEmpty();
    }
  }

  @Test
  void six_forks_do_for_a_few_dozen_rows() {
    assertThat(IndependentSamples.fewest(THRESHOLDS, 40)).isEqualTo(6);
    assertThat(IndependentSamples.fewest(THRESHOLDS, 1)).isEqualTo(3);
  }
}

package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rcubench.results.comparison.Judgement.Verdict;

class IntersectionUnionTest {
  private static final TwoSamples SLOWER = row(0.1);
  private static final TwoSamples SAME = row(0);
  private static final TwoSamples FASTER = row(-0.1);

  private static TwoSamples row(double centre) {
    return new PairedSamples(
        IntStream.range(0, 10).mapToDouble(i -> centre + 0.002 * (i - 4.5)).toArray());
  }

  private static Verdict verdict(TwoSamples row, TwoSamples blamed) {
    return new Gate(Thresholds.defaults())
        .judge(List.of(new IntersectionUnion(row, blamed)))
        .get(0)
        .verdict();
  }

  @Test
  void it_has_changed_only_if_what_is_to_blame_has_changed_too() {
    assertThat(verdict(SLOWER, SLOWER)).isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(FASTER, FASTER)).isEqualTo(Verdict.IMPROVED);
    assertThat(verdict(SLOWER, SAME)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(SLOWER, FASTER)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(FASTER, SLOWER)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(SAME, SLOWER)).isEqualTo(Verdict.EQUIVALENT);
  }

  @Test
  void its_numbers_are_the_rows() {
    IntersectionUnion joint = new IntersectionUnion(SLOWER, SAME);
    assertThat(joint.shift(0.9)).isEqualTo(SLOWER.shift(0.9));
    assertThat(joint.deviation()).isEqualTo(SLOWER.deviation());
    assertThat(joint.size()).isEqualTo(10);
  }

  @Test
  void it_detects_what_both_would_and_nothing_while_it_is_held_at_an_end() {
    Thresholds thresholds = Thresholds.defaults();
    PairedSamples quiet = new PairedSamples(new double[] {.001, .002, .003, .001, .002, .003});
    PairedSamples noisy = new PairedSamples(new double[] {.1, .2, .3, .1, .2, .3});
    PairedSamples held = new PairedSamples(new double[] {0, 0, 0, 0, 0, 0});
    assertThat(new IntersectionUnion(quiet, noisy).detectable(thresholds, 6))
        .isPresent()
        .isEqualTo(noisy.detectable(thresholds, 6));
    assertThat(new IntersectionUnion(noisy, quiet).detectable(thresholds, 6))
        .isEqualTo(noisy.detectable(thresholds, 6));
    assertThat(held.detectable(thresholds, 6)).isPresent();
    assertThat(new IntersectionUnion(held, noisy).detectable(thresholds, 6)).isEmpty();
  }
}

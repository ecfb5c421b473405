package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointTest {
  private static final Evidence SLOWER = row(0.1);
  private static final Evidence SAME = row(0);
  private static final Evidence FASTER = row(-0.1);

  private static Evidence row(double centre) {
    return new PairedRow(
        "row", IntStream.range(0, 10).mapToDouble(i -> centre + 0.002 * (i - 4.5)).toArray());
  }

  private static Verdict verdict(Evidence row, Evidence blamed) {
    return new Gate(Thresholds.defaults()).judge(List.of(new Joint(row, blamed))).get(0).verdict();
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
    Joint joint = new Joint(SLOWER, SAME);
    assertThat(joint.centre(0.9)).isEqualTo(SLOWER.centre(0.9));
    assertThat(joint.spread()).isEqualTo(SLOWER.spread());
    assertThat(joint.size()).isEqualTo(10);
    assertThat(joint.name()).isEqualTo("row");
  }

  @Test
  void it_detects_what_both_would_and_nothing_while_it_is_held_at_an_end() {
    Thresholds thresholds = Thresholds.defaults();
    PairedRow quiet = new PairedRow("quiet", new double[] {.001, .002, .003, .001, .002, .003});
    PairedRow noisy = new PairedRow("noisy", new double[] {.1, .2, .3, .1, .2, .3});
    PairedRow held = new PairedRow("held", new double[] {0, 0, 0, 0, 0, 0});
    assertThat(new Joint(quiet, noisy).detectable(thresholds, 6))
        .isPresent()
        .isEqualTo(noisy.detectable(thresholds, 6));
    assertThat(new Joint(noisy, quiet).detectable(thresholds, 6))
        .isEqualTo(noisy.detectable(thresholds, 6));
    assertThat(held.detectable(thresholds, 6)).isPresent();
    assertThat(new Joint(held, noisy).detectable(thresholds, 6)).isEmpty();
  }
}

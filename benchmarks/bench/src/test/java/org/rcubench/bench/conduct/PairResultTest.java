package org.rcubench.bench.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairResultTest {
  private static PairResult result(String unit, double base, double head) {
    return new PairResult(
        Side.BASE, unit, List.of(1e6, base, 0.0), List.of(0.0, head, 1e6), Duration.ZERO);
  }

  @Test
  void more_time_is_slower_and_more_throughput_is_faster() {
    assertThat(result("ns/op", 100, 110).slowdown()).isCloseTo(Math.log(1.1), within(1e-12));
    assertThat(result("s/op", 100, 110).slowdown()).isCloseTo(Math.log(1.1), within(1e-12));
    assertThat(result("ops/us", 100, 110).slowdown()).isCloseTo(-Math.log(1.1), within(1e-12));
  }

  @Test
  void units_change_nothing() {
    assertThat(result("ns/op", 100, 110).slowdown())
        .isCloseTo(result("us/op", 0.1, 0.11).slowdown(), within(1e-12));
  }

  @Test
  void the_mirror_of_a_pair_says_the_opposite() {
    PairResult pair = result("ops/us", 100, 110);
    assertThat(pair.mirrored().slowdown()).isCloseTo(-pair.slowdown(), within(1e-12));
    assertThat(pair.mirrored().first()).isEqualTo(Side.HEAD);
    assertThat(pair.mirrored().mirrored()).isEqualTo(pair);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ns/op", "ops/us"})
  void a_pair_that_is_summed_up_says_what_it_said(String unit) {
    PairResult pair = result(unit, 100, 110);
    PairResult sum =
        PairResult.summedUp(
            pair.first(), unit, pair.median(Side.BASE), pair.slowdown(), pair.spent());
    assertThat(sum.slowdown()).isCloseTo(pair.slowdown(), within(1e-12));
    assertThat(sum.median(Side.BASE)).isEqualTo(100);
    assertThat(sum.time(Side.HEAD, 2)).isCloseTo(pair.time(Side.HEAD, 2), within(1e-12));
  }

  @Test
  void a_burst_that_slows_both_down_for_some_steps_does_not_count() {
    PairResult burst =
        new PairResult(
            Side.HEAD,
            "ns/op",
            List.of(100.0, 100.0, 200.0),
            List.of(100.0, 200.0, 200.0),
            Duration.ZERO);
    assertThat(burst.median(Side.HEAD) / burst.median(Side.BASE)).isEqualTo(2);
    assertThat(burst.slowdown()).isZero();
  }

  @Test
  void noise_is_how_far_the_slowdown_scatters_from_pair_to_pair_of_the_same_forks() {
    Random random = new Random(5);
    double[] slowdowns = new double[2000];
    double noise = 0;
    for (int i = 0; i < slowdowns.length; i++) {
      List<Double> head =
          Stream.generate(() -> Math.exp(0.1 * random.nextGaussian())).limit(20).toList();
      PairResult pair =
          new PairResult(Side.BASE, "ns/op", Collections.nCopies(20, 1.0), head, Duration.ZERO);
      slowdowns[i] = pair.slowdown();
      noise += pair.noise() / slowdowns.length;
    }
    double scatter = StandardDeviation.of(slowdowns).getAsDouble();
    assertThat(noise).isCloseTo(scatter, withinPercentage(10));
  }

  @Test
  void a_single_step_says_nothing_of_noise() {
    assertThat(PairResult.summedUp(Side.BASE, "ns/op", 1, 0.1, Duration.ZERO).noise()).isNaN();
  }

  @Test
  void a_side_that_completed_nothing_has_no_ratio() {
    assertThat(result("ops/us", 0, 5).slowdown()).isInfinite();
    assertThat(result("ops/us", 0, 0).slowdown()).isNaN();
  }
}

package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchicalBootstrapTest {

  @Test
  void the_estimate_is_the_median_over_forks_of_the_median_over_iterations() {
    double[][] forks = {{1, 2, 100}, {7}, {3, 5}};

    assertThat(HierarchicalBootstrap.median(forks).value()).isEqualTo(4);
  }

  @Test
  void a_fork_counts_once_however_many_iterations_it_has() {
    double[][] forks = {{9, 9, 9, 9, 9, 9, 9}, {1}, {2}};

    assertThat(HierarchicalBootstrap.median(forks).value()).isEqualTo(2);
  }

  @Test
  void the_same_samples_give_the_same_interval() {
    assertThat(HierarchicalBootstrap.median(forks(1, 6, 5)))
        .isEqualTo(HierarchicalBootstrap.median(forks(1, 6, 5)));
    assertThat(HierarchicalBootstrap.ratio(forks(1, 6, 5), forks(2, 6, 5)))
        .isEqualTo(HierarchicalBootstrap.ratio(forks(1, 6, 5), forks(2, 6, 5)));
  }

  @Test
  void the_samples_are_left_as_they_are() {
    double[][] above = forks(1, 4, 5);
    double[][] below = forks(2, 4, 5);

    Estimate first = HierarchicalBootstrap.median(above);
    HierarchicalBootstrap.ratio(above, below);

    assertThat(above).isDeepEqualTo(forks(1, 4, 5));
    assertThat(below).isDeepEqualTo(forks(2, 4, 5));
    assertThat(HierarchicalBootstrap.median(above)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void fewer_than_three_forks_carry_no_interval(int count) {
    Estimate few = HierarchicalBootstrap.median(forks(1, count, 100));
    Estimate ratio = HierarchicalBootstrap.ratio(forks(1, count, 9), forks(2, 9, 9));
    Estimate inverse = HierarchicalBootstrap.ratio(forks(2, 9, 9), forks(1, count, 9));

    assertThat(few.hasInterval()).isFalse();
    assertThat(few.value()).isFinite();
    assertThat(few.forks()).isEqualTo(count);
    assertThat(ratio.hasInterval()).isFalse();
    assertThat(ratio.forks()).isEqualTo(count);
    assertThat(inverse.hasInterval()).isFalse();
    assertThat(inverse.forks()).isEqualTo(count);
  }

  @Test
  void three_forks_carry_an_interval() {
    assertThat(HierarchicalBootstrap.median(forks(1, 3, 1)).hasInterval()).isTrue();
    assertThat(HierarchicalBootstrap.ratio(forks(1, 3, 1), forks(2, 3, 1)).hasInterval()).isTrue();
  }

  @Test
  void no_fork_is_no_estimate() {
    assertThatThrownBy(() -> HierarchicalBootstrap.median(new double[0][]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HierarchicalBootstrap.ratio(forks(1, 3, 3), new double[0][]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HierarchicalBootstrap.ratio(new double[0][], forks(1, 3, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_interval_contains_the_estimate(long seed) {
    int count = (int) (3 + seed);
    Estimate median = HierarchicalBootstrap.median(forks(seed, count, 5));
    Estimate ratio = HierarchicalBootstrap.ratio(forks(seed, count, 5), forks(-seed, count, 5));

    assertThat(median.value()).as("seed %s", seed).isBetween(median.low(), median.high());
    assertThat(ratio.value()).as("seed %s", seed).isBetween(ratio.low(), ratio.high());
    assertThat(median.low()).isLessThan(median.high());
    assertThat(ratio.low()).isLessThan(ratio.high());
  }

  @Test
  void constant_samples_give_an_interval_of_no_width() {
    double[][] sevens = constant(7);
    double[][] twos = constant(2);

    assertThat(HierarchicalBootstrap.median(sevens)).isEqualTo(new Estimate(7, 7, 7, 4));
    assertThat(HierarchicalBootstrap.ratio(sevens, twos)).isEqualTo(new Estimate(3.5, 3.5, 3.5, 4));
  }

  /** The reason for two levels: the same numbers, spread between JVMs or within each of them. */
  @Test
  void the_interval_is_wider_when_forks_disagree_than_when_only_iterations_do() {
    int count = 9;
    double[][] forksDisagree = new double[count][count];
    double[][] iterationsDisagree = new double[count][count];
    for (int fork = 0; fork < count; fork++) {
      for (int iteration = 0; iteration < count; iteration++) {
        forksDisagree[fork][iteration] = 100 + fork;
        iterationsDisagree[fork][iteration] = 100 + iteration;
      }
    }

    double between = width(HierarchicalBootstrap.median(forksDisagree));
    double within = width(HierarchicalBootstrap.median(iterationsDisagree));

    assertThat(within).isPositive();
    assertThat(between).isGreaterThan(2 * within);
  }

  @Test
  void the_spread_within_forks_is_carried_too() {
    double[][] forks = new double[5][];
    Arrays.setAll(forks, fork -> new double[] {1, 2, 3});

    Estimate estimate = HierarchicalBootstrap.median(forks);

    assertThat(estimate.low()).isLessThan(2);
    assertThat(estimate.high()).isGreaterThan(2);
  }

  @Test
  void more_forks_give_a_narrower_interval() {
    double few = width(HierarchicalBootstrap.median(forks(1, 5, 5)));
    double many = width(HierarchicalBootstrap.median(forks(1, 80, 5)));

    assertThat(many).isLessThan(few / 2);
  }

  @Test
  void a_ratio_turned_round_is_the_inverse() {
    double[][] above = forks(1, 8, 5);
    double[][] below = forks(2, 6, 5);

    Estimate ratio = HierarchicalBootstrap.ratio(above, below);
    Estimate inverse = HierarchicalBootstrap.ratio(below, above);

    assertThat(ratio.value()).isEqualTo(1 / inverse.value(), within(1e-12));
    // The draws differ, so the ends mirror each other only up to the noise of resampling.
    assertThat(ratio.low()).isEqualTo(1 / inverse.high(), within(ratio.value() * 0.01));
    assertThat(ratio.high()).isEqualTo(1 / inverse.low(), within(ratio.value() * 0.01));
    assertThat(ratio.forks()).isEqualTo(6);
  }

  /** By a power of two, which is exact, so that equality can be asked for. */
  @Test
  void another_unit_changes_nothing_but_the_unit() {
    double[][] above = forks(1, 6, 5);
    double[][] below = forks(2, 6, 5);

    Estimate plain = HierarchicalBootstrap.median(above);

    assertThat(HierarchicalBootstrap.median(scaled(above, 1024)))
        .isEqualTo(new Estimate(plain.value() * 1024, plain.low() * 1024, plain.high() * 1024, 6));
    assertThat(HierarchicalBootstrap.ratio(scaled(above, 1024), scaled(below, 1024)))
        .isEqualTo(HierarchicalBootstrap.ratio(above, below));
  }

  /** Reports that were drawn before the medians were made fast have the same numbers after it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 10, 50})
  void medians_of_any_length_give_what_the_library_s_give(int iterations) {
    double[][] forks = forks(iterations, 6, iterations);
    SplittableRandom random = new SplittableRandom(0x9E3779B97F4A7C15L);
    Median median = Median.withDefaults().withCopy(true);
    double[] resampled = new double[2_000];
    for (int i = 0; i < resampled.length; i++) {
      double[] medians = new double[forks.length];
      for (int fork = 0; fork < forks.length; fork++) {
        double[] from = forks[random.nextInt(forks.length)];
        double[] drawn = new double[from.length];
        for (int j = 0; j < drawn.length; j++) {
          drawn[j] = from[random.nextInt(from.length)];
        }
        medians[fork] = median.evaluate(drawn);
      }
      resampled[i] = median.evaluate(medians);
    }
    double[] ends = Quantile.withDefaults().evaluate(resampled, 0.025, 0.975);

    Estimate estimate = HierarchicalBootstrap.median(forks);

    assertThat(estimate.low()).isEqualTo(ends[0], within(1e-12));
    assertThat(estimate.high()).isEqualTo(ends[1], within(1e-12));
  }

  private static double[][] forks(long seed, int forks, int iterations) {
    Random random = new Random(seed);
    return SyntheticRun.draw(random, forks, iterations, 100, 5, 2);
  }

  private static double[][] constant(double value) {
    double[][] forks = new double[4][3];
    for (double[] fork : forks) {
      Arrays.fill(fork, value);
    }
    return forks;
  }

  private static double[][] scaled(double[][] forks, double factor) {
    return Arrays.stream(forks)
        .map(fork -> Arrays.stream(fork).map(value -> value * factor).toArray())
        .toArray(double[][]::new);
  }

  private static double width(Estimate estimate) {
    return estimate.high() - estimate.low();
  }
}

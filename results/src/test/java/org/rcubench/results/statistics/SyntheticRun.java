package org.rcubench.results.statistics;

import java.util.Random;

/** Draws what a run would measure if forks and iterations were both normally spread. */
final class SyntheticRun {
  private SyntheticRun() {}

  static double[][] draw(
      Random random,
      int forks,
      int iterations,
      double median,
      double spreadOfForks,
      double spreadOfIterations) {
    double[][] drawn = new double[forks][iterations];
    for (double[] fork : drawn) {
      double level = median + spreadOfForks * random.nextGaussian();
      for (int i = 0; i < iterations; i++) {
        fork[i] = level + spreadOfIterations * random.nextGaussian();
      }
    }
    return drawn;
  }
}

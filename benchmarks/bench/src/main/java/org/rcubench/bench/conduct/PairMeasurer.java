package org.rcubench.bench.conduct;

import java.util.random.RandomGenerator;

/** A way to measure pairs. */
@FunctionalInterface
public interface PairMeasurer {
  /**
   * Measures a row once on both sides.
   *
   * @param row what
   * @param random draws who goes first
   * @return what was measured
   * @throws LockstepFailure if a fork died, hung, or measured nothing
   */
  PairResult run(BenchmarkRow row, RandomGenerator random)
      throws LockstepFailure, InterruptedException;
}

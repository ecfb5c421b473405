package org.rcubench.suite.harness;

import org.openjdk.jmh.infra.Blackhole;

/**
 * Work of a known length: tokens of {@link Blackhole#consumeCPU}, counted so that all forks of a
 * run do exactly the same. The launcher calibrates once per run and tells the forks by {@link
 * #PROPERTY}; a fork that was not told calibrates for itself.
 */
public final class CalibratedWork {
  /** The system property that holds the nanoseconds per token. */
  public static final String PROPERTY = "rcubench.nanosPerToken";

  private static final int LONG_TOKENS = 2_000;
  private static final int SHORT_TOKENS = 1_000;
  private static final int ROUNDS = 40;
  private static final int REPEATS = 25;

  private CalibratedWork() {}

  /**
   * How many tokens take that long.
   *
   * @param nanos the length, at least 0
   * @return the tokens; at least 1 unless the length is 0
   */
  public static long tokens(long nanos) {
    if (nanos == 0) {
      return 0;
    }
    String told = System.getProperty(PROPERTY);
    double nanosPerToken = told == null ? calibrate() : Double.parseDouble(told);
    return Math.max(1, Math.round(nanos / nanosPerToken));
  }

  /**
   * Measures what a token costs on this machine: the difference of a long and a short stretch of
   * work, which leaves out what the call costs, each the fastest of many tries, which leaves out
   * what others on the machine cost. Takes about a tenth of a second.
   *
   * @return nanoseconds per token
   */
  public static double calibrate() {
    double longest = fastest(LONG_TOKENS);
    double shortest = fastest(SHORT_TOKENS);
    return (longest - shortest) / (LONG_TOKENS - SHORT_TOKENS);
  }

  private static double fastest(int tokens) {
    long fastest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      for (int i = 0; i < REPEATS; i++) {
        Blackhole.consumeCPU(tokens);
      }
      fastest = Math.min(fastest, System.nanoTime() - began);
    }
    return (double) fastest / REPEATS;
  }
}

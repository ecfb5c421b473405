package org.rcubench.rcu.structures;

import org.junit.jupiter.api.TestReporter;

/** What a random test begins with: printed, and taken again from {@code -Drcubench.seed}. */
final class Seed {
  private Seed() {}

  static long report(TestReporter reporter) {
    long seed = Long.getLong("rcubench.seed", System.nanoTime());
    reporter.publishEntry("rcubench.seed", Long.toString(seed));
    return seed;
  }
}

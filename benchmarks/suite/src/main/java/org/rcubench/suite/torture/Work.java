package org.rcubench.suite.torture;

/** Takes a thread's time without touching memory that others see. */
final class Work {
  /** Where the result goes, so that it is computed. */
  private long result;

  /** Takes a nanosecond or two for each round. */
  void take(int rounds) {
    long value = result + rounds;
    for (int i = 0; i < rounds; i++) {
      value = value * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
    }
    result = value;
  }
}

package org.rcubench.torture;

/** Takes a thread's time without touching memory that others see. */
final class Work {
  /** Where the result goes, so that it is computed. */
  private long result;

  /** Takes a nanosecond or two for each round. */
  void take(int rounds) {
    long value = result + rounds;
    for (int i = 0; i < rounds; i++) {
      // The shift between the multiplications keeps a compiler from joining rounds, which C2 of
      // JDK 25 does with multiply-and-add: sections then were too short for torture to catch
      // a missing fence.
      value = (value ^ (value >>> 32)) * 6_364_136_223_846_793_005L;
    }
    result = value;
  }
}

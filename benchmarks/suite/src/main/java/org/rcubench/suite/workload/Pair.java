package org.rcubench.suite.workload;

/** Two counters, the second always ten times the first, except while somebody changes them. */
final class Pair {
  /** What a torn pair reads as. */
  static final long TORN = -1;

  long ones;
  long tens;

  /** Reads both counters: the first, or {@link #TORN} if they do not belong together. */
  long check() {
    long first = ones;
    long second = tens;
    return second == 10 * first ? first : TORN;
  }
}

package org.rcubench.suite.workload;

import org.rcubench.suite.harness.Ages;

/** Two counters, the second always ten times the first, except while somebody changes them. */
final class Pair {
  /** What a torn pair reads as. */
  static final long TORN = -1;

  long ones;
  long tens;

  /** When the counters became what they are, by {@link Ages#now}. */
  long published = Ages.NEVER;

  /** Reads all: when it was published, or {@link #TORN} if the counters do not belong together. */
  long check() {
    long first = ones;
    long second = tens;
    long when = published;
    return second == 10 * first ? when : TORN;
  }
}

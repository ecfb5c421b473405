package org.rcubench.suite.workload;

/** Two counters, the second always ten times the first, except while somebody changes them. */
final class Pair {
  long ones;
  long tens;
}

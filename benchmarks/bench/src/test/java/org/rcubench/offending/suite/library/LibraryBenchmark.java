package org.rcubench.offending.suite.library;

/** Goes through a strategy. */
public final class LibraryBenchmark {
  org.rcubench.offending.suite.strategy.RwlockStrategy strategy;
}

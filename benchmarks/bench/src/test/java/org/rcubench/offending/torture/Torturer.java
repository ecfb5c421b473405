package org.rcubench.offending.torture;

/** Tortures a strategy. */
public final class Torturer {
  org.rcubench.offending.suite.strategy.RwlockStrategy strategy;
}

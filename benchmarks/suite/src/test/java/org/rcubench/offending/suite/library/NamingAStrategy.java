package org.rcubench.offending.suite.library;

/** A benchmark of the library that goes through a strategy. */
public final class NamingAStrategy {
  org.rcubench.offending.suite.strategy.KnowingTheLauncher strategy;
}

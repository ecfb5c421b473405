package org.rcubench.offending.suite.workload;

/** A workload that names its strategy and knows who runs it. */
public final class NamingAStrategy {
  org.rcubench.offending.suite.strategy.KnowingTheLauncher strategy;

  org.rcubench.offending.suite.launcher.Offender launcher;
}

package org.rcubench.offending.suite.strategy;

/** A strategy that knows who runs it, and a strategy by name. */
public final class KnowingTheLauncher {
  org.rcubench.offending.suite.launcher.Offender launcher;
}

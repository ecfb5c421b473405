package org.rcubench.offending.charts;

/** Charts that measure. */
public final class RunningTheSuite {
  org.rcubench.offending.suite.launcher.Offender launcher;
}

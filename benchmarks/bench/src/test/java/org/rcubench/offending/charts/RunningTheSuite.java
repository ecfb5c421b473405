package org.rcubench.offending.charts;

/** Draws by running. */
public final class RunningTheSuite {
  org.rcubench.offending.suite.workload.Workload workload;
}

package org.rcubench.offending.suite.strategy;

/** Knows a workload. */
public final class RwlockStrategy {
  org.rcubench.offending.suite.workload.Workload workload;
}

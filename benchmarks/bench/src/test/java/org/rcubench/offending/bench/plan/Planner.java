package org.rcubench.offending.bench.plan;

/** Runs what it plans. */
public final class Planner {
  org.rcubench.offending.bench.conduct.Conductor conductor;
}

package org.rcubench.offending.suite.launcher;

/** A launcher that closes the circle. */
public final class Offender {
  org.rcubench.offending.other.Stranger stranger;

  org.rcubench.offending.suite.workload.NamingAStrategy workload;

  org.rcubench.offending.rcu.ReadingResults library;
}

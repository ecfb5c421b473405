package org.rcubench.offending.suite.workload;

/** Names a strategy, and knows the command that runs it. */
public final class Workload {
  org.rcubench.offending.suite.strategy.RwlockStrategy strategy;
  org.rcubench.offending.bench.command.Command command;
}

package org.rcubench.suite.workload.signalhandler;

import org.rcubench.rcu.RcuReference;

/** A task, and the pointer to its handler. */
final class Task {
  final int number;
  final RcuReference<Handler> handler;

  /** What handlers before the current one counted; guarded by the strategy's updaters. */
  long countedBefore;

  Task(int number) {
    this.number = number;
    Handler first = new Handler();
    first.task = number;
    handler = new RcuReference<>(first);
  }
}

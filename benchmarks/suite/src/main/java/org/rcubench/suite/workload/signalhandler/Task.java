package org.rcubench.suite.workload.signalhandler;

import java.util.concurrent.locks.ReentrantLock;
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

  /** The handler of a task's signals. All but the lock is guarded by the lock. */
  static final class Handler {
    /** The task of a handler that is free. */
    static final int NOBODY = -1;

    final ReentrantLock lock = new ReentrantLock();
    int task = NOBODY;
    long signals;
  }
}

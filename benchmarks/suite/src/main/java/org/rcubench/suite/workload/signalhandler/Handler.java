package org.rcubench.suite.workload.signalhandler;

import java.util.concurrent.locks.ReentrantLock;

/** The handler of a task's signals. All but the lock is guarded by the lock. */
final class Handler {
  /** Whose handler one is that is free. */
  static final int NOBODY = -1;

  final ReentrantLock lock = new ReentrantLock();
  int task = NOBODY;
  long signals;
}

package org.rcubench.suite.workload.pidtable;

import org.rcubench.rcu.structures.RefCounted;

/** A process; who it is changes only while there are no references to it. */
final class CountedProcess extends RefCounted {
  /** The pid of a process that is free. */
  static final int FREED = -1;

  private int pid = FREED;

  int pid() {
    return pid;
  }

  /** Becomes that process, with a first reference: the table's. */
  CountedProcess become(int newPid) {
    pid = newPid;
    takeFirstReference();
    return this;
  }

  /** Is nobody any more; whoever looks sees so. */
  void poison() {
    pid = FREED;
  }
}

package org.rcubench.suite.workload.pidtable;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.rcubench.rcu.structures.RefCounted;

/** A process; who it is changes only while there are no references to it. */
final class CountedProcess extends RefCounted {
  /** The pid of a process that is free. */
  static final int FREED = -1;

  private int pid = FREED;

  int pid() {
    return pid;
  }

  /** Makes it that process, with a first reference: the table's. */
  CountedProcess become(int newPid) {
    pid = newPid;
    takeFirstReference();
    return this;
  }

  /** Marks it so that whoever still looks at it knows that it was freed. */
  void poison() {
    pid = FREED;
  }

  /**
   * Where processes come from and go to. Safe for any number of threads. What was freed last is
   * used first, so that one freed too soon is somebody else before its reader is done.
   */
  static final class Pool {
    private final boolean reused;
    private final ConcurrentLinkedDeque<CountedProcess> free = new ConcurrentLinkedDeque<>();

    /**
     * Begins without any.
     *
     * @param reused whether a freed process may be used again; else readers may still look at it,
     *     and the garbage collector takes it
     */
    Pool(boolean reused) {
      this.reused = reused;
    }

    /** A process of that pid, with the first reference taken. */
    CountedProcess fork(int pid) {
      CountedProcess process = free.pollFirst();
      return (process == null ? new CountedProcess() : process).become(pid);
    }

    /** Drops a reference; the last one frees the process. */
    void drop(CountedProcess process) {
      if (process.dropReference()) {
        process.poison();
        if (reused) {
          free.addFirst(process);
        }
      }
    }

    /** How many are free to be used again. */
    int free() {
      return free.size();
    }
  }
}

package org.rcubench.suite.workload.pidtable;

/**
 * Processes by their pids. Look-ups go on during insertions and removals, whether or not the
 * strategy lets them.
 *
 * <p>An interface, because the verifier would load every subclass of a class with who chooses among
 * them.
 */
interface ProcessTable {

  /** Looks a process up, or null. */
  CountedProcess get(Integer pid);

  /** Inserts unless there is one of that pid, which is then returned; else null. */
  CountedProcess putIfAbsent(Integer pid, CountedProcess process);

  /** Removes the process of that pid, and returns it, or null. */
  CountedProcess remove(Integer pid);

  /** How many there are. */
  int size();
}

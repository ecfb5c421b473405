package org.rcubench.suite.workload.pidtable;

import java.util.concurrent.ConcurrentHashMap;
import org.rcubench.rcu.structures.RcuHashTable;

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

  /** The library's hash table. */
  final class OfRcuHashTable implements ProcessTable {
    private final RcuHashTable<Integer, CountedProcess> processes = new RcuHashTable<>();

    @Override
    public CountedProcess get(Integer pid) {
      return processes.get(pid);
    }

    @Override
    public CountedProcess putIfAbsent(Integer pid, CountedProcess process) {
      return processes.putIfAbsent(pid, process);
    }

    @Override
    public CountedProcess remove(Integer pid) {
      return processes.remove(pid);
    }

    @Override
    public int size() {
      return processes.size();
    }
  }

  /** The JDK's own answer. */
  final class OfConcurrentHashMap implements ProcessTable {
    private final ConcurrentHashMap<Integer, CountedProcess> processes = new ConcurrentHashMap<>();

    @Override
    public CountedProcess get(Integer pid) {
      return processes.get(pid);
    }

    @Override
    public CountedProcess putIfAbsent(Integer pid, CountedProcess process) {
      return processes.putIfAbsent(pid, process);
    }

    @Override
    public CountedProcess remove(Integer pid) {
      return processes.remove(pid);
    }

    @Override
    public int size() {
      return processes.size();
    }
  }
}

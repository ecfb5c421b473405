package org.rcubench.suite.workload.pidtable;

import org.rcubench.rcu.structures.RcuHashTable;

/** The library's hash table. */
final class RcuProcessTable implements ProcessTable {
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

package org.rcubench.suite.workload.pidtable;

import java.util.concurrent.ConcurrentHashMap;

/** The JDK's own answer. */
final class ConcurrentProcessTable implements ProcessTable {
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

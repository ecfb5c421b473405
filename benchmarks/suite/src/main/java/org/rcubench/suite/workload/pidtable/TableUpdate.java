package org.rcubench.suite.workload.pidtable;

import java.util.function.Consumer;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;

/** One updater's way to change the table. */
final class TableUpdate implements Turn, Update {
  private final ProcessTable first;
  private final ProcessTable second;
  private final Processes processes;
  private final boolean dropAtOnce;
  private final Reclaim reclaim;
  private final Consumer<CountedProcess> dropper;

  private Integer pid;
  private Session session;
  private CountedProcess removed;
  private CountedProcess inserted;

  TableUpdate(
      ProcessTable first,
      ProcessTable second,
      Processes processes,
      boolean dropAtOnce,
      Reclaim reclaim) {
    this.first = first;
    this.second = second;
    this.processes = processes;
    this.dropAtOnce = dropAtOnce;
    this.reclaim = reclaim;
    this.dropper = processes::drop;
  }

  /** The update of that pid: until the next call. */
  TableUpdate of(Integer next) {
    pid = next;
    return this;
  }

  @Override
  public void take(Session current) {
    session = current;
    removed = null;
    inserted = null;
    current.update(this);
    if (removed == null) {
      return;
    }
    if (dropAtOnce) {
      processes.drop(removed);
    } else {
      reclaim.apply(current, removed, dropper);
    }
  }

  @Override
  public void run() {
    ProcessTable table = session.pick(first, second);
    CountedProcess found = table.remove(pid);
    if (found != null) {
      removed = found;
      return;
    }
    if (inserted == null) {
      inserted = processes.fork(pid);
    }
    if (table.putIfAbsent(pid, inserted) != null) {
      // Another updater came first, of those that do not exclude one another.
      processes.drop(inserted);
    }
  }
}

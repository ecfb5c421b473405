package org.rcubench.suite.workload.pidtable;

import java.util.function.Consumer;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Update;

/** Removes a process from the table, or inserts one if there is none of its pid. */
final class TableUpdate extends UpdateOperation implements Update {
  private final Instances<ProcessTable> tables;
  private final CountedProcess.Pool pool;
  private final boolean dropAtOnce;
  private final Reclaim reclaim;
  private final Consumer<CountedProcess> dropper;

  private Integer pid;
  private CountedProcess removed;
  private CountedProcess inserted;

  TableUpdate(PidTable.Shared shared) {
    tables = shared.tables;
    pool = shared.pool;
    dropAtOnce = shared.droppedAtOnce;
    reclaim = Reclaim.named(shared.reclaim);
    dropper = pool::drop;
  }

  /** The update of that pid, until the next call. */
  TableUpdate of(Integer next) {
    pid = next;
    return this;
  }

  @Override
  protected void operate() {
    removed = null;
    inserted = null;
    session.update(this);
    if (removed == null) {
      return;
    }
    if (dropAtOnce) {
      pool.drop(removed);
    } else {
      reclaim.apply(session, removed, dropper);
    }
  }

  @Override
  public void run() {
    ProcessTable table = tables.pick(session);
    CountedProcess found = table.remove(pid);
    if (found != null) {
      removed = found;
      return;
    }
    if (inserted == null) {
      inserted = pool.fork(pid);
    }
    if (table.putIfAbsent(pid, inserted) != null) {
      // Another updater came first, where updates do not exclude one another.
      pool.drop(inserted);
    }
  }
}

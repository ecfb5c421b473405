package org.rcubench.suite.workload.pidtable;

import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * One thread's look-ups. A section that runs again gives back the reference that it took before:
 * even what it finds in a run that is disturbed is a process, though perhaps another one.
 */
final class ProcessLookUp implements Section {
  /** There is no process of that pid. */
  static final long MISS = -1;

  /** There is one, but it has no references. */
  static final long GONE = -2;

  /** There is one, of another pid. */
  static final long MISTAKEN = -3;

  private final ProcessTable first;
  private final ProcessTable second;
  private final CountedProcess.Pool pool;
  private final boolean goneIsLegal;

  private Integer sought;
  private CountedProcess held;

  ProcessLookUp(Instances<ProcessTable> tables, CountedProcess.Pool pool, boolean goneIsLegal) {
    first = tables.first();
    second = tables.second();
    this.pool = pool;
    this.goneIsLegal = goneIsLegal;
  }

  @Override
  public long run(Session session) {
    if (held != null) {
      letGo();
    }
    Integer pid = sought;
    CountedProcess found = session.pick(first, second).get(pid);
    if (found == null) {
      return MISS;
    }
    if (!found.tryReference()) {
      return GONE;
    }
    held = found;
    return found.pid() == pid ? pid : MISTAKEN;
  }

  /** Looks a process up, uses it, and checks it: its pid, or {@link #MISS}. */
  long lookUp(Integer pid, ReaderThread reader) {
    sought = pid;
    long read = reader.read(this);
    if (read < MISS && (read != GONE || !goneIsLegal)) {
      reader.violated();
    }
    if (held != null) {
      if (held.pid() != pid && read != MISTAKEN) {
        reader.violated();
      }
      letGo();
    }
    return read;
  }

  private void letGo() {
    CountedProcess dropped = held;
    held = null;
    pool.drop(dropped);
  }
}

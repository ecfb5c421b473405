package org.rcubench.suite.workload.pidtable;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.ReadersAndUpdaters;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Trait;

/**
 * A hash table from pid to process, about half of whose pids are in use: what do short look-ups in
 * a big structure cost? A look-up takes a reference to the process inside the section, looks at the
 * process once more after it, and drops the reference. An update draws a pid and removes its
 * process, or inserts one if there is none: each one changes the table, half of them are
 * insertions, and the table stays about half full. The ratios 98/1/1 and 90/5/5 of look-ups,
 * insertions and removals are {@code updateRatio} 0.02 and 0.1.
 *
 * <p>The table's own reference is dropped after a grace period, as {@code delayed_put_task_struct}
 * does: a section that finds a process finds one with a reference. Who drops the last reference
 * frees the process, to be another one soon. It is a violation if a section finds a process without
 * references, or of another pid, or if the process is freed while the look-up holds its reference.
 * Where nobody can tell when readers are done, the table's reference is dropped at once: a process
 * without references then counts as gone, and is left to the garbage collector.
 *
 * <p>Source: the Linux kernel's {@code find_get_pid} and {@code delayed_put_task_struct}; the
 * distribution is YCSB's. {@code ConcurrentHashMap} stands in as the JDK's own answer: there
 * updates do not exclude one another.
 */
public class PidTable extends ReadersAndUpdaters {
  private static final int DRAWS = 1 << 16;
  private static final long SEED = 19_700_101;

  /** The table that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    Instances<ProcessTable> tables;
    CountedProcess.Pool pool;
    Pids pids;

    /** Whether a process may be without references while sections can still find it. */
    boolean droppedAtOnce;

    /** How many pids there are, of which half are in use. */
    @Param("32768")
    public int size;

    /** How pids are drawn: {@code uniform}, or {@code zipf} with exponent 0.99. */
    @Param({"uniform", "zipf"})
    public String keys;

    /** How the table's reference is dropped, after what was removed can be in no section. */
    @Param("synchronize")
    public String reclaim;

    /** Fills the table by half. */
    @Setup
    public void fill(Protection protection) {
      pids = Pids.of(size, keys);
      droppedAtOnce = protection.has(Trait.CANNOT_TELL);
      pool = new CountedProcess.Pool(!droppedAtOnce);
      tables = protection.instances(() -> table(protection));
      for (Integer pid : pids.half()) {
        CountedProcess process = pool.fork(pid);
        tables.forEach(table -> table.putIfAbsent(pid, process));
      }
    }

    private static ProcessTable table(Protection protection) {
      return protection.has(Trait.CONCURRENT_MAP)
          ? new ProcessTable.OfConcurrentHashMap()
          : new ProcessTable.OfRcuHashTable();
    }
  }

  /**
   * The pids that this thread asks for, drawn beforehand: to draw one costs more than a look-up.
   */
  private Integer[] drawn;

  private int next;
  private ProcessLookUp lookUp;
  private TableUpdate update;

  /** Draws pids. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    drawn = shared.pids.draw(DRAWS, SEED + thread.getThreadIndex());
    lookUp = new ProcessLookUp(shared.tables, shared.pool, shared.droppedAtOnce);
    update = new TableUpdate(shared);
  }

  private Integer next() {
    Integer[] all = drawn;
    return all[next++ & (all.length - 1)];
  }

  /** {@return the pid of the process that was looked up, or that there is none} */
  @Override
  @Benchmark
  @Group("table")
  @GroupThreads(9)
  public long read(ReaderThread reader) {
    return lookUp.lookUp(next(), reader);
  }

  @Override
  @Benchmark
  @Group("table")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return update.of(next());
  }
}

package org.rcubench.suite.workload.pidtable;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.suite.harness.MixedThread;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Reclaim;
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
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PidTable {

  /** The table that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    ProcessTable first;
    ProcessTable second;
    Processes processes;
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

    /**
     * Fills the table by half.
     *
     * @param protection what the strategy asks of the table
     */
    @Setup(Level.Trial)
    public void fill(Protection protection) {
      pids = Pids.of(size, keys);
      droppedAtOnce = protection.has(Trait.CANNOT_TELL);
      processes = new Processes(!droppedAtOnce);
      first = table(protection);
      second = protection.second(() -> table(protection));
      for (Integer pid : pids.half()) {
        CountedProcess process = processes.fork(pid);
        first.putIfAbsent(pid, process);
        if (second != null) {
          second.putIfAbsent(pid, process);
        }
      }
    }

    private static ProcessTable table(Protection protection) {
      return protection.has(Trait.CONCURRENT_MAP)
          ? new ConcurrentProcessTable()
          : new RcuProcessTable();
    }
  }

  /** The pids that a thread asks for, drawn beforehand: to draw one costs more than a look-up. */
  @State(Scope.Thread)
  public static class Keys {
    private static final int DRAWS = 1 << 16;
    private static final long SEED = 19_700_101;

    private Integer[] drawn;
    private int next;

    /**
     * Draws them.
     *
     * @param shared of which
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void draw(Shared shared, ThreadParams thread) {
      drawn = shared.pids.draw(DRAWS, SEED + thread.getThreadIndex());
    }

    Integer next() {
      Integer[] all = drawn;
      return all[next++ & (all.length - 1)];
    }
  }

  /** The reader's own part. */
  @State(Scope.Thread)
  public static class LookingUp {
    LookUp lookUp;

    /**
     * Prepares.
     *
     * @param shared where to look
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared) {
      lookUp = new LookUp(shared.first, shared.second, shared.processes, shared.droppedAtOnce);
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    TableUpdate update;

    /**
     * Prepares.
     *
     * @param shared what to update
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared) {
      update =
          new TableUpdate(
              shared.first,
              shared.second,
              shared.processes,
              shared.droppedAtOnce,
              Reclaim.named(shared.reclaim));
    }
  }

  /**
   * Looks a process up.
   *
   * @param keys which
   * @param lookingUp where
   * @param reader who looks
   * @return its pid, or that there is none
   */
  @Benchmark
  @Group("table")
  @GroupThreads(9)
  public long read(Keys keys, LookingUp lookingUp, ReaderThread reader) {
    return lookingUp.lookUp.lookUp(keys.next(), reader);
  }

  /**
   * Removes a process, or inserts one if there is none of that pid.
   *
   * @param keys which
   * @param updating what to do
   * @param updater who updates
   * @param control when to stop
   */
  @Benchmark
  @Group("table")
  @GroupThreads(1)
  public void update(Keys keys, Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.update.of(keys.next()));
  }

  /**
   * Looks a process up, or now and then removes or inserts one.
   *
   * @param keys which
   * @param lookingUp where
   * @param updating what to do now and then
   * @param mixer who does it
   * @param control when to stop
   * @return its pid, or that there is none
   */
  @Benchmark
  public long mixed(
      Keys keys, LookingUp lookingUp, Updating updating, MixedThread mixer, Control control) {
    Integer pid = keys.next();
    if (mixer.updates(control)) {
      mixer.update(updating.update.of(pid));
      return pid;
    }
    return lookingUp.lookUp.lookUp(pid, mixer);
  }
}

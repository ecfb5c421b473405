package org.rcubench.suite.workload.signalhandler;

import java.util.Arrays;
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
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.UpdaterThread;

/**
 * Signals are delivered to tasks, any task each: the reader finds the task's handler through a
 * pointer, locks it, looks whether the pointer still shows it, tries again if not, and counts the
 * signal under the lock. Updaters have tasks exec, which gives them another handler. Type-safe
 * memory lets the old one be recycled at once, as another task's handler; is that worth more than
 * to wait until no section can hold it?
 *
 * <p>Both ways look at the pointer again, since both need to know that the handler is still the
 * task's when it is locked. It is a violation if a signal is counted on another task's handler, or
 * on one that is free.
 *
 * <p>The pool is a stack of handlers, and the garbage collector keeps them handlers: {@code
 * TypeSafePool} would ask for a domain of RCU, which most strategies have none of.
 *
 * <p>Source: {@code __lock_task_sighand} and {@code de_thread} in the Linux kernel, whose handlers
 * are {@code SLAB_TYPESAFE_BY_RCU}; P. E. McKenney, <em>What is RCU? Part 3: RCU's API</em>, LWN
 * 2008.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SignalHandler {

  /** The tasks that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private static final int FEWEST_TASKS = 2;
    private static final int MOST_TASKS = 1 << 20;

    Task[] all;
    HandlerPool handlers;

    /** How many tasks there are. */
    @Param("16")
    public int tasks;

    /**
     * When a handler that was replaced is recycled: {@code at-once}, or {@code deferred} until no
     * section can hold it.
     */
    @Param({"at-once", "deferred"})
    public String recycling;

    /** Starts the tasks. */
    @Setup(Level.Trial)
    public void start() {
      if (tasks < FEWEST_TASKS || tasks > MOST_TASKS) {
        throw new IllegalArgumentException(
            "tasks must lie between %d and %d: %d".formatted(FEWEST_TASKS, MOST_TASKS, tasks));
      }
      handlers = new HandlerPool(HandlerPool.Recycling.named(recycling));
      all = new Task[tasks];
      Arrays.setAll(all, Task::new);
    }
  }

  /** The sender's own part. */
  @State(Scope.Thread)
  public static class Delivering {
    private static final long SEED = 1_979;

    Delivery delivery;

    /**
     * Prepares.
     *
     * @param shared the tasks
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      delivery = new Delivery(shared.all, Delivery.CURRENT, SEED + thread.getThreadIndex());
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    private static final long SEED = 59;

    Exec exec;

    /**
     * Prepares.
     *
     * @param shared the tasks
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      exec = new Exec(shared.all, shared.handlers, SEED + thread.getThreadIndex());
    }
  }

  /**
   * Delivers a signal.
   *
   * @param delivering how
   * @param reader who delivers
   * @return whose handler counted it
   */
  @Benchmark
  @Group("tasks")
  @GroupThreads(9)
  public long read(Delivering delivering, ReaderThread reader) {
    return delivering.delivery.deliver(reader);
  }

  /**
   * Has a task exec.
   *
   * @param updating how
   * @param updater who updates
   * @param control when to stop
   */
  @Benchmark
  @Group("tasks")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.exec);
  }

  /**
   * Delivers a signal, or now and then has a task exec.
   *
   * @param delivering how to deliver
   * @param updating what to do now and then
   * @param mixer who does it
   * @param control when to stop
   * @return whose handler counted the signal; -1 from an update
   */
  @Benchmark
  public long mixed(Delivering delivering, Updating updating, MixedThread mixer, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.exec);
      return Handler.NOBODY;
    }
    return delivering.delivery.deliver(mixer);
  }
}

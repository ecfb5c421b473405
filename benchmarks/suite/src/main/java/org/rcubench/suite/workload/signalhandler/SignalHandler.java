package org.rcubench.suite.workload.signalhandler;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.ReadersAndUpdaters;
import org.rcubench.suite.harness.UpdateOperation;
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
public class SignalHandler extends ReadersAndUpdaters {
  private static final long READERS_SEED = 1_979;
  private static final long UPDATERS_SEED = 59;

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
    @Setup
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

  private Delivery delivery;
  private Exec exec;

  /** Prepares to draw tasks. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    int index = thread.getThreadIndex();
    delivery = new Delivery(shared.all, Delivery.CURRENT, READERS_SEED + index);
    exec = new Exec(shared.all, shared.handlers, UPDATERS_SEED + index);
  }

  /** {@return whose handler counted the signal that was delivered} */
  @Override
  @Benchmark
  @Group("tasks")
  @GroupThreads(9)
  public long read(ReaderThread reader) {
    return delivery.deliver(reader);
  }

  @Override
  @Benchmark
  @Group("tasks")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return exec;
  }
}

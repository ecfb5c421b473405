package org.rcubench.suite.workload.signalhandler;

import java.util.SplittableRandom;
import org.rcubench.rcu.structures.Revalidation;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.workload.signalhandler.Task.Handler;

/**
 * Delivers signals: locks the handler inside a section, then counts the signal and unlocks after
 * it, as the callers of {@code lock_task_sighand} do.
 */
final class Delivery implements Section {
  static final Revalidation<Delivery, Handler> CURRENT =
      Revalidation.byLock(
          Delivery::find,
          handler -> handler.lock,
          (handler, delivery) -> handler == delivery.task.handler.dereference());

  private final Task[] tasks;
  private final Revalidation<Delivery, Handler> look;
  private final SplittableRandom random;

  private Task task;
  private Session session;
  private Handler locked;

  Delivery(Task[] tasks, Revalidation<Delivery, Handler> look, long seed) {
    this.tasks = tasks;
    this.look = look;
    random = new SplittableRandom(seed);
  }

  /** The handler of the task, which may belong to another task as soon as this returns. */
  Handler find() {
    return session.dereference(task.handler);
  }

  @Override
  public long run(Session current) {
    session = current;
    locked = look.hold(this);
    return locked.task;
  }

  /** Delivers a signal to any task. */
  long deliver(ReaderThread reader) {
    return deliver(tasks[random.nextInt(tasks.length)], reader);
  }

  /** Delivers a signal to a task, and returns whose handler counted it. */
  long deliver(Task receiver, ReaderThread reader) {
    task = receiver;
    long whose = reader.read(this);
    try {
      locked.signals++;
    } finally {
      look.letGo(locked);
    }
    if (whose != receiver.number) {
      reader.violated();
    }
    return whose;
  }
}

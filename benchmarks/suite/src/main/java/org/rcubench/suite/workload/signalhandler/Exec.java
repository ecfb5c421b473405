package org.rcubench.suite.workload.signalhandler;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.workload.signalhandler.Task.Handler;

/** Has any task exec, which gives it another handler. */
final class Exec extends UpdateOperation implements Update {
  private final Task[] tasks;
  private final HandlerPool handlers;
  private final SplittableRandom random;

  private Task task;
  private Handler fresh;
  private Handler replaced;

  Exec(Task[] tasks, HandlerPool handlers, long seed) {
    this.tasks = tasks;
    this.handlers = handlers;
    random = new SplittableRandom(seed);
  }

  @Override
  protected void operate() {
    task = tasks[random.nextInt(tasks.length)];
    fresh = handlers.acquire(task.number);
    session.update(this);
    handlers.release(session, replaced);
  }

  /** Under the old handler's lock: a reader that has it, and has looked again, is not disturbed. */
  @Override
  public void run() {
    Handler old = task.handler.dereferenceProtected();
    old.lock.lock();
    try {
      task.countedBefore += old.signals;
      old.signals = 0;
      task.handler.assign(fresh);
    } finally {
      old.lock.unlock();
    }
    replaced = old;
  }
}

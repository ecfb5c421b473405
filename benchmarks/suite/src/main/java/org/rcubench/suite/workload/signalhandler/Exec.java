package org.rcubench.suite.workload.signalhandler;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;

/** One thread's way to have tasks exec: each gets another handler. */
final class Exec implements Turn, Update {
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

  /** Has any task exec. */
  @Override
  public void take(Session session) {
    exec(tasks[random.nextInt(tasks.length)], session);
  }

  void exec(Task next, Session session) {
    task = next;
    fresh = handlers.acquire(next.number);
    session.update(this);
    handlers.release(session, replaced);
  }

  /** Who has locked the old handler, and seen that it is the task's, keeps it so. */
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

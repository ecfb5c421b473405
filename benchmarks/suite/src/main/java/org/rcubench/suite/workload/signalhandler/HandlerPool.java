package org.rcubench.suite.workload.signalhandler;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.workload.signalhandler.Task.Handler;

/** Where handlers come from and go to, the last one freed first. Safe for any number of threads. */
final class HandlerPool {
  /** When a handler that was replaced becomes free. */
  enum Recycling {
    /** At once, though readers may still be about to lock it: it stays a handler. */
    AT_ONCE("at-once"),
    /** When no section can hold it. */
    DEFERRED("deferred");

    private final String id;

    Recycling(String id) {
      this.id = id;
    }

    static Recycling named(String id) {
      return Arrays.stream(values())
          .filter(way -> way.id.equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "recycling=%s: expected one of %s"
                          .formatted(id, Arrays.stream(values()).map(way -> way.id).toList())));
    }
  }

  private final Recycling recycling;
  private final ConcurrentLinkedDeque<Handler> free = new ConcurrentLinkedDeque<>();
  private final Consumer<Handler> recycler = this::recycle;

  HandlerPool(Recycling recycling) {
    this.recycling = recycling;
  }

  /** A handler of that task, which nobody finds yet. */
  Handler acquire(int task) {
    Handler recycled = free.pollFirst();
    Handler handler = recycled == null ? new Handler() : recycled;
    handler.lock.lock();
    try {
      handler.task = task;
    } finally {
      handler.lock.unlock();
    }
    return handler;
  }

  /** Takes back one that was replaced. Must not be called inside a section or an update. */
  void release(Session session, Handler replaced) {
    if (recycling == Recycling.AT_ONCE) {
      recycle(replaced);
    } else {
      session.retire(replaced, recycler);
    }
  }

  /** How many are free. */
  int free() {
    return free.size();
  }

  /** Under the lock, because readers that are about to lock it may do so at any time. */
  private void recycle(Handler replaced) {
    replaced.lock.lock();
    try {
      replaced.task = Handler.NOBODY;
    } finally {
      replaced.lock.unlock();
    }
    free.addFirst(replaced);
  }
}

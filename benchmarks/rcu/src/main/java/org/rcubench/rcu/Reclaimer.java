package org.rcubench.rcu;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Runs the callbacks of a domain, in batches: a grace period, then all that waited for it. */
final class Reclaimer {
  /*
   * A batch is what lies in the queue when it begins. Its grace period begins after that, so after
   * each of its callbacks was enqueued. Batches run under `running`, one at a time and in the order
   * of the queue, by the reclaimer's thread or by a caller that helps; so no two callbacks run at
   * once, and callbacks of one thread run in its order.
   *
   * Barrier: a mark in the queue is reached when all callbacks before it have run. Callbacks taken
   * before the barrier was called have exchanged the tail before the mark does.
   *
   * While the reclaimer's thread has nothing to run, it waits like any caller does: a callback may
   * have left it a reader that grace periods would wait for.
   */
  private static final long RETRY_NANOS = 100_000_000;

  private final GracePeriodDomain domain;
  private final RcuOptions options;
  private final Backlog backlog;
  private final ReclaimerThread thread;
  private final ReentrantLock running = new ReentrantLock();
  private final AtomicLong requested = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong batches = new AtomicLong();

  /** Who runs callbacks; null while nobody does. */
  private volatile Thread runner;

  Reclaimer(GracePeriodDomain domain, RcuOptions options) {
    this(domain, options, ReclaimerThread.KEEP_ALIVE_NANOS);
  }

  Reclaimer(GracePeriodDomain domain, RcuOptions options, long keepAliveNanos) {
    this.domain = domain;
    this.options = options;
    this.backlog = new Backlog(options.backlogLimit());
    this.thread =
        new ReclaimerThread(
            "rcu-reclaimer %s (%s)".formatted(options.name(), domain.flavor().id()),
            keepAliveNanos,
            backlog,
            this::work);
  }

  /** Takes a callback, when there is room or as the policy says. */
  void enqueue(Callback callback) {
    if (backlog.crowded()) {
      makeRoom();
    }
    backlog.add(callback);
    thread.wake();
  }

  /** Sees to it that the grace period of the cookie elapses, without waiting for it. */
  void request(long cookie) {
    if (requested.getAndAccumulate(cookie, Math::max) < cookie) {
      mark(() -> {});
    }
  }

  /** Waits until all callbacks taken before have run. */
  void barrier() {
    CountDownLatch reached = new CountDownLatch(1);
    mark(reached::countDown);
    Uninterruptibly.run(reached::await);
  }

  /** Refuses callbacks from now on, runs those that there are, and returns when they have run. */
  void close() {
    synchronized (backlog) {
      backlog.close();
    }
    thread.end();
  }

  void requireOutsideCallback(String caller) {
    if (runner == Thread.currentThread()) {
      throw new IllegalStateException(
          caller + " inside a callback, which it would wait for: call it from another thread");
    }
  }

  Backlog backlog() {
    return backlog;
  }

  long failed() {
    return failed.get();
  }

  long batches() {
    return batches.get();
  }

  private void mark(Runnable reached) {
    backlog.addMark(new Callback.Mark(reached));
    thread.hurry();
  }

  private void makeRoom() {
    if (!thread.hurries()) {
      thread.hurry();
    }
    // A callback must not wait for itself; at most it replaces itself.
    if (!backlog.full() || runner == Thread.currentThread()) {
      return;
    }
    if (options.backlogPolicy() == BacklogPolicy.FAIL) {
      throw new RejectedExecutionException(
          "%d callbacks of the RCU domain '%s' are pending, which is its limit: is a reader slow?"
              .formatted(backlog.size(), options.name()));
    }
    if (domain.mayBeInOwnSection()) {
      throw new RejectedExecutionException(
          ("%d callbacks of the RCU domain '%s' are pending, which is its limit, and the caller"
                  + " cannot wait inside a section: enqueue after exit%s")
              .formatted(
                  backlog.size(),
                  options.name(),
                  domain.flavor().needsQuiescentStates() ? ", and while offline" : ""));
    }
    if (options.backlogPolicy() == BacklogPolicy.HELP) {
      help();
    } else {
      domain.waiting(backlog::awaitRoom);
    }
  }

  /** Not a wait as a whole: callbacks may read, and must not find their thread offline. */
  private void help() {
    while (backlog.full()) {
      lockRunning();
      try {
        if (backlog.full()) {
          runBatch();
        }
      } finally {
        running.unlock();
      }
    }
  }

  private void work() {
    do {
      while (backlog.hasWork()) {
        domain.waiting(() -> thread.doze(options.laziness().toNanos()));
        try {
          lockRunning();
          try {
            runBatch();
          } finally {
            running.unlock();
          }
        } catch (Throwable thrown) { // a grace period failed: the callbacks wait for the next
          GracePeriodDomain.uncaught(thrown);
          domain.waiting(() -> thread.pause(RETRY_NANOS));
        }
      }
    } while (!backlog.closed() && sleep());
  }

  private boolean sleep() {
    boolean[] needed = new boolean[1];
    domain.waiting(() -> needed[0] = thread.sleep());
    return needed[0];
  }

  private void lockRunning() {
    if (!running.tryLock()) {
      domain.waiting(running::lock);
    }
  }

  /** Under {@link #running}. */
  @SuppressWarnings("ThreadPriorityCheck") // yields to a caller that is about to enqueue
  private void runBatch() {
    thread.calmDown();
    Callback last = backlog.last();
    if (backlog.hasTaken(last)) {
      Thread.yield();
      return;
    }
    domain.gracePeriod();
    runner = Thread.currentThread();
    try {
      batches.setRelease(batches.getPlain() + 1);
      runUntil(last);
    } finally {
      runner = null;
    }
  }

  private void runUntil(Callback last) {
    Callback callback;
    try {
      do {
        callback = backlog.take();
        if (callback.subject() == null) {
          backlog.willReachMark();
          run(callback);
        } else {
          run(callback);
          backlog.hasRun();
        }
      } while (callback != last);
    } finally {
      backlog.publish();
    }
  }

  private void run(Callback callback) {
    Object subject = callback.subject();
    try {
      callback.run();
    } catch (Throwable thrown) { // whatever it is, the callbacks behind it must run
      failed.setRelease(failed.getPlain() + 1);
      report(subject, thrown);
    }
    callback.clear();
  }

  private void report(Object subject, Throwable failure) {
    try {
      options.onCallbackFailure().accept(new CallbackFailure(options.name(), subject, failure));
    } catch (Throwable thrown) {
      if (thrown != failure) {
        thrown.addSuppressed(failure);
      }
      GracePeriodDomain.uncaught(thrown);
    }
  }
}

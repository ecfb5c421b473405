package org.rcubench.rcu;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Runs the callbacks of a domain, in batches: a grace period, then all that waited for it. */
final class Reclaimer {
  /*
   * A batch is what lies in the queue when it begins. Its grace period begins after that, so after
   * each of its callbacks was enqueued. Batches run under `running`, one at a time and in the order
   * of the queue, by the reclaimer's thread or by a caller that helps; so no two callbacks run at
   * once, and callbacks of one thread run in its order.
   *
   * The backlog is accepted - done, less the marks among them. A caller looks at it before it
   * enqueues: callers that look at the same time may exceed the limit by one each. It compares
   * against `crowdedAt`, half of the limit beyond what is done, so that the usual call is one
   * comparison, and at the half the reclaimer is told to hurry.
   *
   * The thread is started by the first callback and ends after ten idle seconds, so that an
   * abandoned domain leaves no thread. It sleeps in state ASLEEP. A caller enqueues, which is a
   * read-modify-write of `accepted`, before it looks at the state; the thread sets the state before
   * it looks at `accepted`: one of them sees the other. While callbacks gather (laziness) the thread
   * dozes in state RUNNING, and enqueuing wakes nobody.
   *
   * Barrier: a mark in the queue is reached when all callbacks before it have run. Callbacks taken
   * before the barrier was called have exchanged the tail before the mark does. A mark counts itself
   * before it is accepted and is done before it is reached: so nobody counts it for a callback, and
   * who waited for it finds room for those that have run.
   *
   * While the reclaimer's thread has nothing to run, it waits like any caller does: a callback may
   * have left it a reader that grace periods would wait for.
   */
  private static final int RUNNING = 0;
  private static final int ASLEEP = 1;
  private static final int ABSENT = 2;

  /** Stands for the number of callbacks accepted before the closing while there was none. */
  private static final long OPEN = -1;

  private static final long KEEP_ALIVE_NANOS = 10_000_000_000L;

  private static final long RETRY_NANOS = 100_000_000;

  /** How many callbacks run before callers learn of the room they made. */
  private static final int PUBLISH_EVERY = 64;

  private final GracePeriodDomain domain;
  private final RcuOptions options;
  private final long lazinessNanos;
  private final CallbackQueue queue = new CallbackQueue();
  private final ReentrantLock running = new ReentrantLock();
  private final Object lifecycle = new Object();
  private final Object room = new Object();
  private final long keepAliveNanos;

  private volatile long crowdedAt;
  private volatile int state = ABSENT;
  private volatile boolean urgent;
  private volatile long acceptedAtClose = OPEN;
  private volatile Thread runner;

  private final AtomicLong requested = new AtomicLong();
  private final AtomicInteger waitingForRoom = new AtomicInteger();
  private final AtomicLong marksAccepted = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong invoked = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong backlogPeak = new AtomicLong();

  /** Guarded by {@link #lifecycle}. */
  private Thread thread;

  Reclaimer(GracePeriodDomain domain, RcuOptions options) {
    this(domain, options, KEEP_ALIVE_NANOS);
  }

  Reclaimer(GracePeriodDomain domain, RcuOptions options, long keepAliveNanos) {
    this.domain = domain;
    this.options = options;
    this.keepAliveNanos = keepAliveNanos;
    this.lazinessNanos = options.laziness().toNanos();
    this.crowdedAt = options.backlogLimit() / 2;
  }

  /** Takes a callback, when there is room or as the policy says. */
  void enqueue(Callback callback) {
    if (queue.acceptedIfOpen() >= crowdedAt) {
      makeRoom();
    }
    add(callback);
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
    Thread last;
    synchronized (lifecycle) {
      if (acceptedAtClose == OPEN) {
        acceptedAtClose = queue.close();
      }
      if (toDo() > 0) {
        ensureThread();
      }
      last = thread;
    }
    if (last != null) {
      hurry();
      Uninterruptibly.run(last::join);
    }
  }

  void requireOutsideCallback(String caller) {
    if (runner == Thread.currentThread()) {
      throw new IllegalStateException(
          caller + " inside a callback, which it would wait for: call it from another thread");
    }
  }

  long enqueued() {
    long before = invoked.get();
    return Math.max(before, accepted() - marksAccepted.get());
  }

  long invoked() {
    return invoked.get();
  }

  long failed() {
    return failed.get();
  }

  long backlogPeak() {
    return Math.max(backlogPeak.get(), backlog());
  }

  long batches() {
    return batches.get();
  }

  private void mark(Runnable reached) {
    marksAccepted.incrementAndGet();
    if (!queue.add(new Callback.Mark(reached))) {
      marksAccepted.decrementAndGet();
      throw GracePeriodDomain.closedDomain();
    }
    wakeThread();
    hurry();
  }

  private void add(Callback callback) {
    if (!queue.add(callback)) {
      throw GracePeriodDomain.closedDomain();
    }
    wakeThread();
  }

  private void wakeThread() {
    if (state != RUNNING) {
      synchronized (lifecycle) {
        ensureThread();
      }
    }
  }

  private long accepted() {
    long accepted = queue.acceptedIfOpen();
    while (accepted < 0) {
      // The sign may be seen a moment before the number that goes with it.
      accepted = acceptedAtClose == OPEN ? -1 : acceptedAtClose;
    }
    return accepted;
  }

  private long toDo() {
    // Read in this order, the difference is never negative.
    long before = done.get();
    return accepted() - before;
  }

  private long backlog() {
    // Read in this order it is never too much by a mark, which nobody who waits for room would be
    // told of.
    long before = invoked.get();
    long accepted = accepted();
    return Math.max(0, accepted - marksAccepted.get() - before);
  }

  private boolean full() {
    return backlog() >= options.backlogLimit() && acceptedAtClose == OPEN;
  }

  /** Called at half of the limit and beyond. */
  private void makeRoom() {
    if (!urgent) {
      hurry();
    }
    // A callback must not wait for itself; at most it replaces itself.
    if (!full() || runner == Thread.currentThread()) {
      return;
    }
    if (options.backlogPolicy() == BacklogPolicy.FAIL) {
      throw new RejectedExecutionException(
          "%d callbacks of the RCU domain '%s' are pending, which is its limit: is a reader slow?"
              .formatted(backlog(), options.name()));
    }
    if (domain.inOwnSection()) {
      throw new RejectedExecutionException(
          ("%d callbacks of the RCU domain '%s' are pending, which is its limit, and the caller"
                  + " cannot wait inside a section: enqueue after exit")
              .formatted(backlog(), options.name()));
    }
    if (options.backlogPolicy() == BacklogPolicy.HELP) {
      help();
    } else {
      domain.waiting(this::awaitRoom);
    }
  }

  /** Not a wait as a whole: callbacks may read, and must not find their thread offline. */
  private void help() {
    while (full()) {
      lockRunning();
      try {
        if (full()) {
          runBatch();
        }
      } finally {
        running.unlock();
      }
    }
  }

  private void awaitRoom() {
    waitingForRoom.incrementAndGet();
    try {
      synchronized (room) {
        Uninterruptibly.run(
            () -> {
              while (full()) {
                room.wait();
              }
            });
      }
    } finally {
      waitingForRoom.decrementAndGet();
    }
  }

  private void hurry() {
    urgent = true;
    synchronized (lifecycle) {
      if (thread != null) {
        LockSupport.unpark(thread);
      }
    }
  }

  /** Under {@link #lifecycle}. */
  private void ensureThread() {
    if (state == ABSENT) {
      thread = new Thread(null, this::work, threadName(), 0, false);
      thread.setDaemon(true);
      // Whoever happens to start it must not be kept by it.
      thread.setContextClassLoader(null);
      state = RUNNING;
      try {
        thread.start();
      } catch (Throwable thrown) { // too many threads: the next caller tries again
        state = ABSENT;
        thread = null;
        throw thrown;
      }
    } else if (state == ASLEEP) {
      state = RUNNING;
      LockSupport.unpark(thread);
    }
  }

  private String threadName() {
    return "rcu-reclaimer %s (%s)".formatted(options.name(), domain.flavor().id());
  }

  private void work() {
    do {
      while (toDo() > 0) {
        domain.waiting(this::letCallbacksGather);
        try {
          lockRunning();
          try {
            runBatch();
          } finally {
            running.unlock();
          }
        } catch (Throwable thrown) { // a grace period failed: the callbacks wait for the next
          GracePeriodDomain.uncaught(thrown);
          domain.waiting(() -> LockSupport.parkNanos(this, RETRY_NANOS));
        }
      }
    } while (acceptedAtClose == OPEN && sleep());
  }

  private void letCallbacksGather() {
    long deadline = System.nanoTime() + lazinessNanos;
    long left = lazinessNanos;
    while (left > 0 && !urgent && acceptedAtClose == OPEN) {
      LockSupport.parkNanos(this, left);
      Thread.interrupted();
      left = deadline - System.nanoTime();
    }
  }

  /** Returns whether there is something to do; otherwise the thread has to end. */
  private boolean sleep() {
    boolean[] needed = new boolean[1];
    domain.waiting(() -> needed[0] = sleepUntilNeeded());
    return needed[0];
  }

  private boolean sleepUntilNeeded() {
    long deadline = System.nanoTime() + keepAliveNanos;
    state = ASLEEP;
    while (state == ASLEEP) {
      long left = deadline - System.nanoTime();
      if (toDo() > 0 || acceptedAtClose != OPEN || left <= 0) {
        return wakeUp();
      }
      LockSupport.parkNanos(this, left);
      Thread.interrupted();
    }
    return true;
  }

  private boolean wakeUp() {
    synchronized (lifecycle) {
      boolean needed = state == RUNNING || toDo() > 0;
      state = needed ? RUNNING : ABSENT;
      if (!needed) {
        thread = null;
      }
      return needed;
    }
  }

  private void lockRunning() {
    if (!running.tryLock()) {
      domain.waiting(running::lock);
    }
  }

  /** Under {@link #running}. */
  @SuppressWarnings("ThreadPriorityCheck") // yields to a caller that is about to enqueue
  private void runBatch() {
    try {
      urgent = false;
      Callback last = queue.last();
      if (queue.hasTaken(last)) {
        Thread.yield();
        return;
      }
      domain.gracePeriod();
      runner = Thread.currentThread();
      batches.setRelease(batches.getPlain() + 1);
      runUntil(last);
    } finally {
      runner = null;
    }
  }

  private void runUntil(Callback last) {
    long doneNow = done.getPlain();
    long invokedNow = invoked.getPlain();
    Callback callback;
    try {
      do {
        callback = queue.take();
        doneNow++;
        if (callback.subject() == null) {
          publish(doneNow, invokedNow);
          run(callback);
        } else {
          invokedNow++;
          run(callback);
          if (doneNow % PUBLISH_EVERY == 0) {
            publish(doneNow, invokedNow);
          }
        }
      } while (callback != last);
    } finally {
      publish(doneNow, invokedNow);
    }
  }

  private void run(Callback callback) {
    Object subject = callback.subject();
    try {
      callback.run();
    } catch (Throwable thrown) { // whatever it is, the callbacks behind it must run
      failed.setRelease(failed.getPlain() + 1);
      report(new CallbackFailure(options.name(), subject, thrown));
    }
    callback.clear();
  }

  private void report(CallbackFailure failure) {
    try {
      options.onCallbackFailure().accept(failure);
    } catch (Throwable thrown) {
      thrown.addSuppressed(failure.thrown());
      GracePeriodDomain.uncaught(thrown);
    }
  }

  private void publish(long doneNow, long invokedNow) {
    long pending = backlog();
    if (pending > backlogPeak.getPlain()) {
      backlogPeak.setRelease(pending);
    }
    invoked.set(invokedNow);
    done.set(doneNow);
    crowdedAt = doneNow + options.backlogLimit() / 2;
    if (waitingForRoom.get() > 0) {
      synchronized (room) {
        room.notifyAll();
      }
    }
  }
}

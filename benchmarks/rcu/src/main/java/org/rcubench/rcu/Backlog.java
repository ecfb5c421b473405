package org.rcubench.rcu;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The callbacks that wait to be run, how many there are, and who waits for room among them. */
final class Backlog {
  /*
   * The backlog is accepted - done, less the marks among them. A caller looks at it before it
   * enqueues: callers that look at the same time may exceed the limit by one each. It compares
   * against `crowdedAt`, half of the limit beyond what is done, so that the usual call is one
   * comparison.
   *
   * A mark counts itself before it is accepted and is done before it is reached: so nobody counts it
   * for a callback, and who waited for it finds room for those that have run.
   *
   * Waiting for room: a caller counts itself in `waitingForRoom` before it looks whether there is
   * room, and the consumer publishes what is done before it looks there: one of them sees the other.
   */

  /** Stands for the number of callbacks accepted before the closing while there was none. */
  private static final long OPEN = -1;

  /** How many callbacks run before callers learn of the room they made. */
  private static final int PUBLISH_EVERY = 64;

  private final int limit;
  private final CallbackQueue queue = new CallbackQueue();
  private final Object room = new Object();

  private volatile long crowdedAt;
  private volatile long acceptedAtClose = OPEN;

  private final AtomicInteger waitingForRoom = new AtomicInteger();
  private final AtomicLong marks = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong invoked = new AtomicLong();
  private final AtomicLong peak = new AtomicLong();

  /** The consumer's own counts, ahead of what callers are told. */
  private long doneNow;

  private long invokedNow;

  Backlog(int limit) {
    this.limit = limit;
    this.crowdedAt = limit / 2;
  }

  /** Whether it is half full, or more; cheap, and true of a full one. */
  boolean crowded() {
    return queue.acceptedIfOpen() >= crowdedAt;
  }

  boolean full() {
    return size() >= limit && !closed();
  }

  /** How many callbacks are pending; a mark is never counted for one. */
  long size() {
    // Read in this order.
    long before = invoked.get();
    long accepted = accepted();
    return Math.max(0, accepted - marks.get() - before);
  }

  /** Whether callbacks or marks wait. */
  boolean hasWork() {
    return done.get() < accepted();
  }

  void add(Callback callback) {
    if (!queue.add(callback)) {
      throw GracePeriodDomain.closedDomain();
    }
  }

  void addMark(Callback.Mark mark) {
    marks.incrementAndGet();
    if (!queue.add(mark)) {
      marks.decrementAndGet();
      throw GracePeriodDomain.closedDomain();
    }
  }

  void awaitRoom() {
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

  /** Refuses callbacks from now on; called under a lock of the caller's. */
  void close() {
    if (!closed()) {
      acceptedAtClose = queue.close();
    }
  }

  boolean closed() {
    return acceptedAtClose != OPEN;
  }

  /** The callback or mark added last. */
  Callback last() {
    return queue.last();
  }

  boolean hasTaken(Callback callback) {
    return queue.hasTaken(callback);
  }

  /** Takes the next callback; the consumer's alone, as all below. */
  Callback take() {
    return queue.take();
  }

  void hasRun() {
    doneNow++;
    invokedNow++;
    if (doneNow % PUBLISH_EVERY == 0) {
      publish();
    }
  }

  void willReachMark() {
    doneNow++;
    publish();
  }

  /** Tells callers what is done. */
  void publish() {
    long pending = size();
    if (pending > peak.getPlain()) {
      peak.setRelease(pending);
    }
    invoked.set(invokedNow);
    done.set(doneNow);
    crowdedAt = doneNow + limit / 2;
    if (waitingForRoom.get() > 0) {
      synchronized (room) {
        room.notifyAll();
      }
    }
  }

  long enqueued() {
    long before = invoked.get();
    return Math.max(before, accepted() - marks.get());
  }

  long invoked() {
    return invoked.get();
  }

  long peak() {
    return Math.max(peak.get(), size());
  }

  private long accepted() {
    long accepted = queue.acceptedIfOpen();
    while (accepted < 0) {
      // The sign may be seen a moment before the number that goes with it.
      Thread.onSpinWait();
      accepted = acceptedAtClose;
    }
    return accepted;
  }
}

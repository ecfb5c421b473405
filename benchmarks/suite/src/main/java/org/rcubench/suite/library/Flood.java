package org.rcubench.suite.library;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuReader;

/**
 * One flood of a domain with callbacks: for a time anybody may call {@link #enqueue}, while a
 * reader is inside a section if one is to be stalled. At the end of that time a collection tells
 * what of the heap is live, then the reader leaves, and {@link #awaitDrained} tells how long the
 * callbacks take to run.
 */
final class Flood {
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Rcu rcu;
  private final long nanos;
  private final boolean stalled;
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final BackgroundThreads background = new BackgroundThreads();

  /** The looker's, until it has been joined. */
  private final List<Look> looks = new ArrayList<>();

  private long beganAt;
  private long liveBefore;
  private volatile long liveAtEnd;

  /**
   * A look at the flood.
   *
   * @param nanos since it began
   * @param backlog callbacks pending
   * @param heapBytes used, garbage included
   */
  record Look(long nanos, long backlog, long heapBytes) {}

  /**
   * A flood that has not begun.
   *
   * @param rcu the domain
   * @param nanos how long it lasts
   * @param stalled whether a reader stays in a section meanwhile
   */
  Flood(Rcu rcu, long nanos, boolean stalled) {
    this.rcu = rcu;
    this.nanos = nanos;
    this.stalled = stalled;
  }

  /** Begins: when it returns the reader is in its section. */
  void begin() throws InterruptedException {
    liveBefore = live();
    background.start(1, "stalled-reader", this::stall);
    begun.await();
    background.start(1, "backlog-looker", this::look);
  }

  /**
   * Enqueues, over and over, until the flood is over. What happens at the limit of the backlog is
   * up to the policy: a call may take until the reader has left.
   *
   * @param call enqueues once
   * @param took is told how long each call took, even one that was refused
   * @return what became of this caller's callbacks
   */
  Outcome enqueue(Runnable call, LongConsumer took) {
    long accepted = 0;
    long refused = 0;
    long last = System.nanoTime();
    while (last - beganAt < nanos) {
      try {
        call.run();
        accepted++;
      } catch (RejectedExecutionException e) {
        refused++;
      }
      long now = System.nanoTime();
      took.accept(now - last);
      last = now;
    }
    return new Outcome(accepted, refused);
  }

  /**
   * What became of a caller's callbacks.
   *
   * @param accepted callbacks taken
   * @param refused callbacks that the domain did not take
   */
  record Outcome(long accepted, long refused) {}

  /**
   * Waits until the flood is over, and then for all callbacks.
   *
   * @return how long the barrier took
   */
  long awaitDrained() throws InterruptedException {
    over.await();
    long began = System.nanoTime();
    rcu.barrier();
    return System.nanoTime() - began;
  }

  /** How long it lasts. */
  double seconds() {
    return nanos / 1e9;
  }

  /** Stops looking at it, and returns what was seen. */
  List<Look> end() throws InterruptedException {
    background.stop();
    return looks;
  }

  /** How much more of the heap was live at the flood's end, before the reader left. */
  long liveBytes() {
    return Math.max(0, liveAtEnd - liveBefore);
  }

  private void stall() {
    if (stalled) {
      try (RcuReader reader = rcu.register()) {
        reader.enter();
        lastAsLong();
        reader.exit();
      }
    } else {
      lastAsLong();
    }
    over.countDown();
  }

  private void lastAsLong() {
    beganAt = System.nanoTime();
    begun.countDown();
    long left = nanos;
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = nanos - (System.nanoTime() - beganAt);
    }
    liveAtEnd = live();
  }

  private void look() {
    while (background.goOn()) {
      looks.add(
          new Look(
              System.nanoTime() - beganAt,
              rcu.statistics().backlog(),
              memory.getHeapMemoryUsage().getUsed()));
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private long live() {
    System.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}

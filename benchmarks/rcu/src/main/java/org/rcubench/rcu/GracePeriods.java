package org.rcubench.rcu;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Lets concurrent callers share grace periods: one drives, the others wait for what it drives. */
final class GracePeriods {
  /*
   * A caller needs the first grace period to begin after its call, or any later one. Grace periods
   * run one at a time, each driven by a caller that set `driving`. A caller that finds one running
   * waits for its end and looks again: the running one began before its call and is not enough, the
   * next is. So each caller sees at most two grace periods pass, and of K callers that arrive during
   * one, a single caller drives the next for all. A cookie is the number of the grace period that a
   * call made when it was taken would need.
   *
   * Sleeping: a follower counts itself in `sleepers` before it looks at `driving` a last time, the
   * driver clears `driving` before it looks at `sleepers`; all volatile, so at least one sees the
   * other. A driver with nobody asleep takes no lock.
   *
   * A caller that follows gets its full fence (guarantee 2) too: its read-modify-write of the epoch
   * releases what it did before to the driver, which advances the epoch by a later one, executes
   * full fences and publishes `completed`, which the caller acquires.
   */
  private static final int SPINS = 200;

  private static final long FIRST_EPOCH = 1;

  /** Stands for the grace period to come, whatever its number: none has elapsed that far. */
  private static final long ANY = Long.MAX_VALUE;

  /** One grace period, as its driver makes it. */
  interface Pass {
    /**
     * Tells the readers, where they have to know, that the grace period has begun.
     *
     * @param epoch its number
     */
    default void begin(long epoch) {}

    /**
     * Returns once the grace period has elapsed.
     *
     * @param epoch its number
     * @param expedited whether to stay awake
     */
    void await(long epoch, boolean expedited);
  }

  /** Numbers the grace periods; 63 bits last 292 years at one a nanosecond, so it never wraps. */
  private final AtomicLong epoch = new AtomicLong(FIRST_EPOCH);

  private final Pass pass;
  private final AtomicBoolean driving = new AtomicBoolean();
  private final Object ends = new Object();
  private final LongAdder followers = new LongAdder();
  private final LatencyHistogram.Recorder latencies = new LatencyHistogram.Recorder();
  private final AtomicLong completed = new AtomicLong(FIRST_EPOCH);
  private volatile int sleepers;

  /**
   * Grace periods that are driven by their callers.
   *
   * @param pass waits for the readers
   */
  GracePeriods(Pass pass) {
    this.pass = pass;
  }

  /** The number of the grace period that began last. */
  long epoch() {
    return epoch.get();
  }

  /** How many waits the grace periods have served: of their drivers, and of those who followed. */
  long callers() {
    return count() + followers.sum();
  }

  /** How many grace periods have ended. */
  long count() {
    return completed.get() - FIRST_EPOCH;
  }

  LatencyHistogram latencies() {
    return latencies.histogram();
  }

  /** The number of the first grace period to begin after this call. */
  long next() {
    // A read-modify-write rather than a load, so that what the caller did before happens-before the
    // advance that begins the grace period, whoever makes it.
    return epoch.getAndAdd(0) + 1;
  }

  boolean hasElapsed(long cookie) {
    return completed.get() >= cookie;
  }

  /** Returns once a grace period that begins after this call has elapsed. */
  void awaitNext(boolean expedited) {
    if (tryToDrive()) {
      // The advance of the epoch is the read-modify-write that next() would have made.
      drive(ANY, expedited);
    } else {
      await(next(), expedited);
    }
  }

  /** Returns once the grace period of that number, from {@link #next()}, has elapsed. */
  @SuppressWarnings("ThreadPriorityCheck") // yields to the driver, who may have lost its processor
  void await(long needed, boolean expedited) {
    boolean drove = false;
    int spins = 0;
    while (completed.get() < needed) {
      if (tryToDrive()) {
        drove |= drive(needed, expedited);
      } else if (spins < SPINS) {
        spins++;
        Thread.onSpinWait();
      } else if (expedited) {
        Thread.yield();
      } else {
        sleepWhileDriven(needed);
      }
    }
    if (!drove) {
      followers.increment();
    }
  }

  private boolean tryToDrive() {
    return !driving.get() && driving.compareAndSet(false, true);
  }

  /** Drives a grace period, unless that of the number has elapsed. */
  private boolean drive(long needed, boolean expedited) {
    try {
      if (completed.get() >= needed) {
        return false;
      }
      long current = epoch.incrementAndGet();
      pass.begin(current);
      // Readers hear of it while the clock is read.
      long began = System.nanoTime();
      pass.await(current, expedited);
      latencies.record(System.nanoTime() - began);
      // The next volatile store makes it known.
      completed.setRelease(current);
      return true;
    } finally {
      driving.set(false);
      if (sleepers > 0) {
        synchronized (ends) {
          ends.notifyAll();
        }
      }
    }
  }

  private void sleepWhileDriven(long needed) {
    synchronized (ends) {
      sleepers++;
      try {
        Uninterruptibly.run(
            () -> {
              while (completed.get() < needed && driving.get()) {
                ends.wait();
              }
            });
      } finally {
        sleepers--;
      }
    }
  }
}

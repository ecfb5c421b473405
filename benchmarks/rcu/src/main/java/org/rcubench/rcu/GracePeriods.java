package org.rcubench.rcu;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Lets concurrent callers share grace periods: one drives, the others wait for what it drives. */
final class GracePeriods {
  /*
   * A caller needs the first grace period to begin after its call, or any later one. Grace periods
   * run one at a time, each driven by a caller that set `driving`. A caller that finds one running
   * waits for its end and looks again: the running one began before its call and is not enough, the
   * next is. So each caller sees at most two grace periods pass, and of K callers that arrive during
   * one, a single caller drives the next for all.
   *
   * Sleeping: a follower counts itself in `sleepers` before it looks at `driving` a last time, the
   * driver clears `driving` before it looks at `sleepers`; all volatile, so at least one sees the
   * other. A driver with nobody asleep takes no lock.
   */
  private static final int SPINS = 200;

  private static final long FIRST_EPOCH = 1;

  /** Numbers the grace periods; 63 bits last 292 years at one a nanosecond, so it never wraps. */
  private final AtomicLong epoch = new AtomicLong(FIRST_EPOCH);

  private final LongConsumer pass;
  private final AtomicBoolean driving = new AtomicBoolean();
  private final Object followers = new Object();
  private volatile long completed = FIRST_EPOCH;
  private volatile int sleepers;

  /**
   * Grace periods that are driven by their callers.
   *
   * @param pass waits for the readers of the grace period of the given epoch
   */
  GracePeriods(LongConsumer pass) {
    this.pass = pass;
  }

  /** The number of the grace period that began last. */
  long epoch() {
    return epoch.get();
  }

  /** Returns once a grace period that begins after this call has ended. */
  void awaitNext() {
    // A read-modify-write rather than a load, so that what the caller did before happens-before the
    // advance that begins the grace period, whoever makes it.
    long needed = epoch.getAndAdd(0) + 1;
    boolean interrupted = false;
    int spins = 0;
    try {
      while (completed < needed) {
        if (driving.compareAndSet(false, true)) {
          drive(needed);
        } else if (spins < SPINS) {
          spins++;
          Thread.onSpinWait();
        } else {
          interrupted |= sleepWhileDriven(needed);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void drive(long needed) {
    try {
      if (completed < needed) {
        long current = epoch.incrementAndGet();
        pass.accept(current);
        completed = current;
      }
    } finally {
      driving.set(false);
      if (sleepers > 0) {
        synchronized (followers) {
          followers.notifyAll();
        }
      }
    }
  }

  /** Returns whether an interrupt arrived; it does not end the wait. */
  private boolean sleepWhileDriven(long needed) {
    boolean interrupted = false;
    synchronized (followers) {
      sleepers++;
      try {
        while (completed < needed && driving.get()) {
          try {
            followers.wait();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      } finally {
        sleepers--;
      }
    }
    return interrupted;
  }
}

package org.rcubench.rcu;

import java.util.concurrent.locks.LockSupport;

/**
 * How the driver of one grace period waits for readers: it spins through the length of a short
 * section, yields in case the reader lost its processor to the driver, then sleeps until the reader
 * wakes it. An expedited one never sleeps.
 */
final class Patience {
  /*
   * A reader looks for a sleeper only where that costs its sections nothing, so a wake-up can be
   * missed. The sleep is therefore cut into pieces: a missed one makes the grace period late by a
   * piece at most.
   */
  private static final int SPINS = 200;
  private static final int YIELDS = 50;
  private static final long SHORTEST_SLEEP_NANOS = 50_000;
  private static final long LONGEST_SLEEP_NANOS = 1_000_000;

  /** What is waited for. */
  interface Awaited {
    /** Whether the wait is over. */
    boolean done();

    /** Whether the wait would never end otherwise, and is over therefore. */
    boolean abandoned();

    /** Asks for a wake-up of the thread when the wait is over, until it is called with null. */
    void wake(Thread sleeper);
  }

  private final boolean expedited;
  private final Stalls stalls;
  private long nextReport;

  /** When the wait became long; most never do, and need no clock. */
  private long began;

  private boolean clockRuns;

  /** Reports that the grace period has waited for that long. */
  interface Stalls {
    void report(long waitedNanos);
  }

  Patience(boolean expedited, long stallNanos, Stalls stalls) {
    this.expedited = expedited;
    this.nextReport = stallNanos;
    this.stalls = stalls;
  }

  @SuppressWarnings(
      "ThreadPriorityCheck") // yields to a reader that lost its processor to this wait
  void await(Awaited awaited) {
    for (int i = 0; i < SPINS; i++) {
      if (awaited.done()) {
        return;
      }
      Thread.onSpinWait();
    }
    for (int i = 0; i < YIELDS; i++) {
      if (awaited.done()) {
        return;
      }
      Thread.yield();
    }
    if (!clockRuns) {
      clockRuns = true;
      began = System.nanoTime();
    }
    if (expedited) {
      stayAwake(awaited);
    } else {
      sleep(awaited);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // as above
  private void stayAwake(Awaited awaited) {
    while (!awaited.done()) {
      if (over(awaited)) {
        return;
      }
      for (int i = 0; i < YIELDS && !awaited.done(); i++) {
        Thread.yield();
      }
    }
  }

  private void sleep(Awaited awaited) {
    boolean interrupted = false;
    try {
      while (!awaited.done()) {
        if (over(awaited)) {
          return;
        }
        interrupted |= Thread.interrupted();
        long waited = System.nanoTime() - began;
        awaited.wake(Thread.currentThread());
        if (awaited.done()) {
          return;
        }
        LockSupport.parkNanos(
            this, Math.min(LONGEST_SLEEP_NANOS, Math.max(SHORTEST_SLEEP_NANOS, waited / 4)));
      }
    } finally {
      awaited.wake(null);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean over(Awaited awaited) {
    if (awaited.abandoned()) {
      return true;
    }
    long waited = System.nanoTime() - began;
    if (waited >= nextReport) {
      // Doubles: a stall that lasts is worth a word now and then.
      nextReport = 2 * waited;
      stalls.report(waited);
    }
    return false;
  }
}

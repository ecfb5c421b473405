package org.rcubench.rcu;

import java.util.concurrent.locks.LockSupport;

/**
 * How the driver of one grace period waits for readers: it spins through the length of a short
 * section, then sleeps until the reader wakes it. An expedited one never sleeps.
 */
final class Patience {
  /*
   * A reader looks for a sleeper only where that costs its sections nothing, so a wake-up can be
   * missed. The sleep is therefore cut into pieces: a missed one makes the grace period late by a
   * piece at most.
   *
   * Yielding instead of sleeping would let a reader that lost its processor to the driver run as
   * well, but then for a whole time slice: milliseconds, where a wake-up takes microseconds.
   */
  private static final int LOOKS_A_YIELD = 50;
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
  private final Spinning spinning;
  private final Stalls stalls;
  private long nextReport;

  /** When the wait became long; most never do, and need no clock. */
  private long began;

  private boolean clockRuns;

  /** Reports that the grace period has waited for that long. */
  interface Stalls {
    void report(long waitedNanos);
  }

  Patience(boolean expedited, Spinning spinning, long stallNanos, Stalls stalls) {
    this.expedited = expedited;
    this.spinning = spinning;
    this.nextReport = stallNanos;
    this.stalls = stalls;
  }

  void await(Awaited awaited) {
    int turns = spinning.turns();
    for (int turn = 0; turn < turns; turn++) {
      if (awaited.done()) {
        spinning.sufficed(turn);
        return;
      }
      Thread.onSpinWait();
    }
    spinning.failed();
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

  @SuppressWarnings("ThreadPriorityCheck") // yields to a reader that may wait for a processor
  private void stayAwake(Awaited awaited) {
    while (!awaited.done()) {
      if (over(awaited)) {
        return;
      }
      for (int i = 0; i < LOOKS_A_YIELD && !awaited.done(); i++) {
        Thread.onSpinWait();
      }
      Thread.yield();
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

package org.rcubench.rcu;

import java.util.concurrent.locks.LockSupport;

/**
 * How the driver of one grace period waits for readers: it spins through the length of a short
 * section, then backs off and sleeps until the reader wakes it. An expedited one spins and yields,
 * and never sleeps. It outlasts interrupts, which are pending again afterwards, and reports stalls.
 */
final class BackoffIdleStrategy {
  /*
   * A reader looks for a sleeper only where that costs its sections nothing, so a wake-up can be
   * missed. The sleep is therefore cut into pieces, and a missed wake-up makes the grace period late
   * by one piece at most.
   *
   * Yielding instead of sleeping would let a reader that lost its processor to the driver run as
   * well, but only after a whole time slice: milliseconds, where a wake-up takes microseconds.
   */

  /** How often an expedited driver looks between two yields. */
  private static final int SPINS_PER_YIELD = 50;

  /** Sleeps last a quarter of the wait so far, within these bounds. */
  private static final long MIN_PARK_NANOS = 50_000;

  private static final long MAX_PARK_NANOS = 1_000_000;

  /** What is waited for. */
  interface Condition {
    /** Whether the wait is over. */
    boolean holds();

    /** Whether it will never hold because the reader has died, which ends the wait as well. */
    boolean abandoned();

    /** Asks for a wake-up of the thread when the condition holds, until called with null. */
    void wake(Thread sleeper);
  }

  private final boolean expedited;
  private final AdaptiveSpin spin;
  private final StallReporter stalls;
  private long nextReport;

  /** When the wait became long; most never do, and need no clock. */
  private long began;

  private boolean clockRuns;

  /** Reports that the grace period has waited for that long. */
  interface StallReporter {
    void report(long waitedNanos);
  }

  BackoffIdleStrategy(boolean expedited, AdaptiveSpin spin, long stallNanos, StallReporter stalls) {
    this.expedited = expedited;
    this.spin = spin;
    this.nextReport = stallNanos;
    this.stalls = stalls;
  }

  /** Returns once the condition holds or is abandoned. */
  void await(Condition condition) {
    int turns = spin.turns();
    for (int turn = 0; turn < turns; turn++) {
      if (condition.holds()) {
        spin.succeeded(turn);
        return;
      }
      Thread.onSpinWait();
    }
    spin.failed();
    if (!clockRuns) {
      clockRuns = true;
      began = System.nanoTime();
    }
    if (expedited) {
      spinAndYield(condition);
    } else {
      park(condition);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // yields to a reader that may wait for a processor
  private void spinAndYield(Condition condition) {
    while (!condition.holds()) {
      if (abandoned(condition)) {
        return;
      }
      for (int i = 0; i < SPINS_PER_YIELD && !condition.holds(); i++) {
        Thread.onSpinWait();
      }
      Thread.yield();
    }
  }

  private void park(Condition condition) {
    boolean interrupted = false;
    try {
      while (!condition.holds()) {
        if (abandoned(condition)) {
          return;
        }
        interrupted |= Thread.interrupted();
        long waited = System.nanoTime() - began;
        condition.wake(Thread.currentThread());
        if (condition.holds()) {
          return;
        }
        LockSupport.parkNanos(this, Math.min(MAX_PARK_NANOS, Math.max(MIN_PARK_NANOS, waited / 4)));
      }
    } finally {
      condition.wake(null);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Also reports a stall, if the wait has become that long. */
  private boolean abandoned(Condition condition) {
    if (condition.abandoned()) {
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

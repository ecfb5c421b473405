package org.rcubench.suite.strategy;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How updaters wait for readers that wake nobody: spinning through the length of a short section,
 * then sleeping for a little and looking again. Does not respond to interrupts, and leaves one that
 * arrives pending.
 */
final class Waiting {
  /*
   * A reader that runs ends its section soon. One that has lost its processor, perhaps to this
   * thread, gets nowhere while this thread spins.
   */
  private static final int TURNS = 256;
  private static final long SHORTEST_SLEEP_NANOS = 50_000;
  private static final long LONGEST_SLEEP_NANOS = 1_000_000;

  private Waiting() {}

  /** Returns once the condition holds. */
  static void until(BooleanSupplier condition) {
    for (int turn = 0; turn < TURNS; turn++) {
      if (condition.getAsBoolean()) {
        return;
      }
      Thread.onSpinWait();
    }
    sleepUntil(condition);
  }

  private static void sleepUntil(BooleanSupplier condition) {
    boolean interrupted = false;
    long nanos = SHORTEST_SLEEP_NANOS;
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(nanos);
      interrupted |= Thread.interrupted();
      nanos = Math.min(LONGEST_SLEEP_NANOS, 2 * nanos);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.rcubench.rcu;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How an updater waits for a reader: it spins through the length of a short section, yields in case
 * the reader lost its processor to the updater, then sleeps for ever longer, up to a millisecond.
 * The reader does nothing to wake it, which keeps the end of a section a single store; the price is
 * that a long wait ends up to a quarter late.
 */
final class Patience {
  private static final int SPINS = 200;
  private static final int YIELDS = 50;
  private static final long SHORTEST_SLEEP_NANOS = 10_000;
  private static final long LONGEST_SLEEP_NANOS = 1_000_000;

  private Patience() {}

  /**
   * Waits until the condition holds, or there is no hope that it ever will. Ignores interrupts and
   * leaves them pending.
   *
   * @param condition what to wait for
   * @param hope looked at only when the wait has become long
   * @return whether the condition holds
   */
  @SuppressWarnings(
      "ThreadPriorityCheck") // yields to a reader that lost its processor to this wait
  static boolean await(BooleanSupplier condition, BooleanSupplier hope) {
    for (int i = 0; i < SPINS; i++) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.onSpinWait();
    }
    for (int i = 0; i < YIELDS; i++) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.yield();
    }
    return sleepUntil(condition, hope);
  }

  private static boolean sleepUntil(BooleanSupplier condition, BooleanSupplier hope) {
    boolean interrupted = false;
    long began = System.nanoTime();
    try {
      while (!condition.getAsBoolean()) {
        if (!hope.getAsBoolean()) {
          return condition.getAsBoolean();
        }
        interrupted |= Thread.interrupted();
        long waited = System.nanoTime() - began;
        LockSupport.parkNanos(
            Math.min(LONGEST_SLEEP_NANOS, Math.max(SHORTEST_SLEEP_NANOS, waited / 4)));
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

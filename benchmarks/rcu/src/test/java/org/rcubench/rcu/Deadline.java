package org.rcubench.rcu;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounded polling: what should happen soon must happen within ten seconds. */
final class Deadline {
  static final long SECONDS = 10;

  private static final long POLL_NANOS = 50_000;

  private Deadline() {}

  static void await(BooleanSupplier condition, String expectation) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("not within %d s: %s".formatted(SECONDS, expectation));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}

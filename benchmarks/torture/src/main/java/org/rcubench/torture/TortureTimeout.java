package org.rcubench.torture;

import java.time.Duration;

/**
 * A time limit that counts only time in which the process ran: a machine that sleeps, or a process
 * that is stopped, does not make a domain slow. So between two looks at most a tick counts.
 */
final class TortureTimeout {
  private static final long TICK_NANOS = 100_000_000;

  private final long limitNanos;
  private long elapsed;
  private long looked;

  /**
   * Starts.
   *
   * @param limit when it expires
   * @param now the time
   */
  TortureTimeout(Duration limit, long now) {
    this.limitNanos = limit.toNanos();
    this.looked = now;
  }

  /**
   * Whether it has expired; has to be asked several times a tick.
   *
   * @param now the time
   */
  boolean expired(long now) {
    elapsed += Math.min(TICK_NANOS, now - looked);
    looked = now;
    return elapsed >= limitNanos;
  }

  /** The time that had passed at the last look. */
  Duration elapsed() {
    return Duration.ofNanos(elapsed);
  }
}

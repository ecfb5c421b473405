package org.rcubench.torture;

/**
 * Measures patience in time during which the process ran. A machine that sleeps, or a process that
 * is stopped, makes no domain slow: so from one look to the next no more than a tick counts.
 */
final class Endurance {
  private static final long TICK_NANOS = 100_000_000;

  private final long limitNanos;
  private long endured;
  private long looked;

  /**
   * Begins.
   *
   * @param limitNanos when it ends
   * @param now the time
   */
  Endurance(long limitNanos, long now) {
    this.limitNanos = limitNanos;
    this.looked = now;
  }

  /**
   * Whether it has ended; to be asked several times a tick.
   *
   * @param now the time
   */
  boolean over(long now) {
    endured += Math.min(TICK_NANOS, now - looked);
    looked = now;
    return endured >= limitNanos;
  }

  /** How long it has lasted when it was looked at. */
  long nanos() {
    return endured;
  }
}

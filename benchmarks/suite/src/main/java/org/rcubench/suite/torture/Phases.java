package org.rcubench.suite.torture;

/**
 * What goes on in a round, by the clock: a duel, then everything at once, then nothing, and again.
 *
 * <p>In a duel readers race updaters and the others rest, so that few others take the processors
 * from those that need two at once: an order that is missing between processors shows only there.
 * With everything at once threads are stopped in the middle of what they do. When nothing goes on,
 * the domain falls idle and has to wake up.
 */
final class Phases {
  private static final long DUEL_NANOS = 60_000_000;
  private static final long IDLE_FROM_NANOS = 120_000_000;
  private static final long PERIOD_NANOS = 125_000_000;

  private final long began = System.nanoTime();

  boolean duel() {
    return duel(System.nanoTime() - began);
  }

  /** How many nanoseconds a worker has to rest from now on; 0 if it has not. */
  long rest(boolean duels) {
    return rest(duels, System.nanoTime() - began);
  }

  static boolean duel(long nanos) {
    return nanos % PERIOD_NANOS < DUEL_NANOS;
  }

  static long rest(boolean duels, long nanos) {
    long phase = nanos % PERIOD_NANOS;
    if (phase >= IDLE_FROM_NANOS) {
      return PERIOD_NANOS - phase;
    }
    return duels || phase >= DUEL_NANOS ? 0 : DUEL_NANOS - phase;
  }
}

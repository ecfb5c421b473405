package org.rcubench.torture;

import java.util.stream.IntStream;

/**
 * What goes on in a round, by the clock: a duel, then everything at once, then nothing, and again.
 *
 * <p>In a duel a reader races an updater and the others rest, so that nobody takes the processors
 * from those that need two at once: an order that is missing between processors shows only there.
 * There are as many couples as have processors, and others in each duel. With everything at once
 * threads are stopped in the middle of what they do. When nothing goes on, the domain falls idle
 * and has to wake up.
 */
final class Phases {
  private static final long DUEL_NANOS = 60_000_000;
  private static final long IDLE_FROM_NANOS = 120_000_000;
  private static final long PERIOD_NANOS = 125_000_000;

  private final int readers;
  private final int couples;
  private final long began = System.nanoTime();

  /**
   * Begins.
   *
   * @param readers how many readers there are
   * @param processors how many processors
   */
  Phases(int readers, int processors) {
    this.readers = readers;
    this.couples = Math.max(1, Math.min(readers, processors / 2));
  }

  /** Whether it is in a duel now. */
  boolean readerDuels(int reader) {
    return readerDuels(reader, System.nanoTime() - began);
  }

  /** Whether it is in a duel now. */
  boolean updaterDuels(int updater) {
    return updaterDuels(updater, System.nanoTime() - began);
  }

  /** The updater that a reader races. */
  static int opponent(int reader) {
    return reader % Extent.UPDATERS;
  }

  /** How many nanoseconds a worker has to rest from now on; 0 if it has not. */
  long rest(boolean duels) {
    return rest(duels, System.nanoTime() - began);
  }

  boolean readerDuels(int reader, long nanos) {
    int duel = (int) (nanos / PERIOD_NANOS % readers);
    return duel(nanos) && Math.floorMod(reader - duel, readers) < couples;
  }

  boolean updaterDuels(int updater, long nanos) {
    return IntStream.range(0, readers)
        .anyMatch(reader -> opponent(reader) == updater && readerDuels(reader, nanos));
  }

  private static boolean duel(long nanos) {
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

package org.rcubench.torture;

import java.util.stream.IntStream;

/**
 * The phases of a round, by the clock: races, then everything at once, then a pause, and again.
 *
 * <p>In a race one reader races one updater while all other threads rest, so that nobody takes the
 * processors from those that need two at the same time: only there does an order that is missing
 * between processors show. Half as many pairs race as there are processors, and other readers each
 * time. With everything at once threads are preempted in the middle of what they do. In the pause
 * (rcutorture's stutter) the domain falls idle and has to wake up afterwards.
 */
final class RoundPhases {
  private static final long RACE_NANOS = 60_000_000;
  private static final long PAUSE_FROM_NANOS = 120_000_000;
  private static final long PERIOD_NANOS = 125_000_000;

  private final int readers;
  private final int pairs;
  private final long began = System.nanoTime();

  /**
   * Starts with a race.
   *
   * @param readers the number of readers
   * @param processors the number of processors
   */
  RoundPhases(int readers, int processors) {
    this.readers = readers;
    this.pairs = Math.max(1, Math.min(readers, processors / 2));
  }

  /** Whether this reader races now. */
  boolean readerRaces(int reader) {
    return readerRaces(reader, System.nanoTime() - began);
  }

  /** Whether this updater races now. */
  boolean updaterRaces(int updater) {
    return updaterRaces(updater, System.nanoTime() - began);
  }

  /** The updater that a reader races. */
  static int opponent(int reader) {
    return reader % TortureParameters.UPDATERS;
  }

  /** How many nanoseconds a thread has to rest from now on; 0 if it may work. */
  long rest(boolean races) {
    return rest(races, System.nanoTime() - began);
  }

  boolean readerRaces(int reader, long nanos) {
    int race = (int) (nanos / PERIOD_NANOS % readers);
    return nanos % PERIOD_NANOS < RACE_NANOS && Math.floorMod(reader - race, readers) < pairs;
  }

  boolean updaterRaces(int updater, long nanos) {
    return IntStream.range(0, readers)
        .anyMatch(reader -> opponent(reader) == updater && readerRaces(reader, nanos));
  }

  static long rest(boolean races, long nanos) {
    long phase = nanos % PERIOD_NANOS;
    if (phase >= PAUSE_FROM_NANOS) {
      return PERIOD_NANOS - phase;
    }
    return races || phase >= RACE_NANOS ? 0 : RACE_NANOS - phase;
  }
}

package org.rcubench.rcu.structures;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The updaters' side of a {@link RcuHashTable}: who may change which chains, and how many entries
 * there are in them.
 */
final class UpdaterStripes {
  /** A power of two; there are never fewer chains than this. */
  static final int COUNT = 16;

  /** Keeps what lies before a stripe's count off its cache lines. */
  abstract static class Pad {
    long before00, before01, before02, before03, before04, before05, before06, before07;
    long before08, before09, before10, before11, before12, before13, before14, before15;
  }

  /** What updaters write. */
  abstract static class Count extends Pad {
    /** Written under the lock. */
    volatile long entries;
  }

  /**
   * The lock of a sixteenth of the chains, and the count of the entries in them. What the lock
   * writes lies in objects of its own that are allocated between this stripe's padding and the next
   * one's.
   */
  static final class Stripe extends Count {
    private final ReentrantLock lock = new ReentrantLock();

    long after00, after01, after02, after03, after04, after05, after06, after07;
    long after08, after09, after10, after11, after12, after13, after14, after15;

    void lock() {
      lock.lock();
    }

    void unlock() {
      lock.unlock();
    }

    /** Under the lock. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void count(int change) {
      entries += change;
    }
  }

  private final Stripe[] stripes = Stream.generate(Stripe::new).limit(COUNT).toArray(Stripe[]::new);

  /** The stripe of all chains, of however many, that hold the hash. */
  Stripe of(int hash) {
    return stripes[hash >>> (Integer.numberOfLeadingZeros(COUNT) + 1)];
  }

  void lockAll() {
    for (Stripe stripe : stripes) {
      stripe.lock();
    }
  }

  void unlockAll() {
    for (Stripe stripe : stripes) {
      stripe.unlock();
    }
  }

  /** Exact while all are locked. */
  int entries() {
    long entries = 0;
    for (Stripe stripe : stripes) {
      entries += stripe.entries;
    }
    return (int) Math.max(0, Math.min(entries, Integer.MAX_VALUE));
  }

  /** How many buckets suit the entries: {@code length} as long as it does. */
  int suitableLength(int length, int fewest, int most) {
    int entries = entries();
    int suitable = length;
    while (crowded(entries, suitable) && suitable < most) {
      suitable *= 2;
    }
    while (sparse(entries, suitable) && suitable > fewest) {
      suitable /= 2;
    }
    return suitable;
  }

  /** Whether one stripe, standing for all, gives cause to look at all. */
  static boolean suits(Stripe sample, int length) {
    long entries = sample.entries * COUNT;
    return !crowded(entries, length) && !sparse(entries, length);
  }

  private static boolean crowded(long entries, int length) {
    return entries > length / 4 * 3L;
  }

  private static boolean sparse(long entries, int length) {
    return entries < length / 4;
  }
}

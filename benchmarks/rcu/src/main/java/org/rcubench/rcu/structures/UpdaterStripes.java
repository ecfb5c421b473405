package org.rcubench.rcu.structures;

import java.util.stream.Stream;

/**
 * The updaters' side of a {@link RcuHashTable}: who may change which chains, and how many entries
 * there are in them.
 */
final class UpdaterStripes {
  /** A power of two; there are never fewer chains than this. */
  static final int COUNT = 16;

  private final UpdaterStripe[] stripes =
      Stream.generate(UpdaterStripe::new).limit(COUNT).toArray(UpdaterStripe[]::new);

  /** The stripe of all chains, of however many, that hold the hash. */
  UpdaterStripe of(int hash) {
    return stripes[hash >>> (Integer.numberOfLeadingZeros(COUNT) + 1)];
  }

  void lockAll() {
    for (UpdaterStripe stripe : stripes) {
      stripe.lock();
    }
  }

  void unlockAll() {
    for (UpdaterStripe stripe : stripes) {
      stripe.unlock();
    }
  }

  /** Exact while all are locked. */
  int entries() {
    long entries = 0;
    for (UpdaterStripe stripe : stripes) {
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
  static boolean suits(UpdaterStripe sample, int length) {
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

package org.rcubench.rcu.structures;

import java.util.concurrent.locks.ReentrantLock;

/** Keeps what lies before a stripe's count off its cache lines. */
abstract class UpdaterStripePadding {
  long before00, before01, before02, before03, before04, before05, before06, before07;
  long before08, before09, before10, before11, before12, before13, before14, before15;
}

/** What updaters write. */
abstract class UpdaterStripeCount extends UpdaterStripePadding {
  /** Written under the lock. */
  volatile long entries;
}

/**
 * The lock of a sixteenth of the chains, and the count of the entries in them. What the lock writes
 * lies in objects of its own that are allocated between this stripe's padding and the next one's.
 */
final class UpdaterStripe extends UpdaterStripeCount {
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

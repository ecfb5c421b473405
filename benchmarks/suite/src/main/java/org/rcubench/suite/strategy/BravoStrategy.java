package org.rcubench.suite.strategy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * BRAVO around an unfair {@link ReentrantReadWriteLock}: while the lock is biased to readers, each
 * takes a slot of a table instead of the lock. Source: D. Dice and A. Kogan, <em>BRAVO: Biased
 * Locking for Reader-Writer Locks</em>, USENIX ATC 2019.
 */
final class BravoStrategy implements Strategy {
  /*
   * Algorithm. One table of visible readers serves all locks of the JVM. A reader's slot is a hash
   * of its thread and the lock; what it writes there is the lock's number.
   *
   *   reader                                  updater, holding the write lock
   *   (1) bias off: take the read lock        (a) bias on: bias = off
   *   (2) slot: 0 -> lock, by compare-and-set (b) wait until no slot shows the lock
   *       taken: take the read lock           (c) run the update
   *   (3) bias off: slot = 0,
   *       take the read lock
   *   (4) run the section
   *   (5) slot = 0 (release)
   *
   * Why it is right. A reader that has the read lock is excluded by the write lock. For one that has
   * a slot, (2) before (3) and (a) before (b) are the two sides of store buffering, and all four are
   * volatile accesses, so they have a total order: either (b) sees the slot of (2) and waits for
   * (5), whose release store makes the section happen before the update; or (3) sees the bias off.
   * In that case the reader takes back what it wrote, and the updater at most waits for it in vain.
   * The bias goes on again only under the read lock, so never between (a) and the end of the update,
   * and a reader that sees it on then, in (1) or (3), sees that update.
   *
   * A reader that holds the read lock turns the bias on, but not before as much time has passed as
   * keeps the revocations (a) and (b) below a tenth of all: after each, nine times its duration.
   *
   * The table is not padded, as in the paper: an updater walks all of it. The hash puts threads that
   * were started one after the other far apart. It holds numbers instead of references, whose stores
   * would come with the garbage collector's barriers and share its card table.
   *
   * Progress. As the lock beneath: readers and updaters wait for one another, and readers for one
   * another in the lock's own words, if not in its sections. A slot that is taken, by a reader of
   * another lock or by one whose hash is the same, costs its reader the slow path and nothing else.
   */

  private static final int SLOTS = 4096;
  private static final int BITS = Integer.numberOfTrailingZeros(SLOTS);
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;
  private static final int SLOWDOWN = 9;

  private static final long FREE = 0;
  private static final long OFF = 0;
  private static final long ON = 1;

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final long[] VISIBLE_READERS = new long[SLOTS];
  private static final AtomicLong LOCKS = new AtomicLong();

  private final long number = LOCKS.incrementAndGet();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Padded.Word bias = new Padded.Word(OFF);

  /** Written under the write lock, read under the read lock. */
  private long inhibitedUntil = System.nanoTime();

  @Override
  public Session session() {
    return new BravoSession(this);
  }

  @SuppressWarnings("deprecation") // Thread.threadId() is Java 19's
  private int slotOf(Thread thread) {
    long both = thread.getId() + Long.rotateLeft(number, Integer.SIZE);
    return (int) ((both * GOLDEN_RATIO) >>> (Long.SIZE - BITS));
  }

  private long readLocked(Section section, Session session) {
    lock.readLock().lock();
    try {
      if (bias.getVolatile() == OFF && System.nanoTime() - inhibitedUntil >= 0) {
        bias.setVolatile(ON);
      }
      return section.run(session);
    } finally {
      lock.readLock().unlock();
    }
  }

  private void update(Update update) {
    lock.writeLock().lock();
    try {
      if (bias.getVolatile() == ON) {
        revoke();
      }
      update.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void revoke() {
    long begun = System.nanoTime();
    bias.setVolatile(OFF);
    for (int slot = 0; slot < SLOTS; slot++) {
      if (shows(slot)) {
        int taken = slot;
        Waiting.until(() -> !shows(taken));
      }
    }
    long ended = System.nanoTime();
    inhibitedUntil = ended + SLOWDOWN * (ended - begun);
  }

  private boolean shows(int slot) {
    return (long) SLOT.getVolatile(VISIBLE_READERS, slot) == number;
  }

  private static final class BravoSession extends Session {
    private final BravoStrategy strategy;
    private final Padded.Word bias;
    private final long number;
    private final int slot;

    BravoSession(BravoStrategy strategy) {
      this.strategy = strategy;
      this.bias = strategy.bias;
      this.number = strategy.number;
      this.slot = strategy.slotOf(Thread.currentThread());
    }

    @Override
    public long read(Section section) {
      Padded.Word shared = bias;
      int own = slot;
      if (shared.getVolatile() == ON && SLOT.compareAndSet(VISIBLE_READERS, own, FREE, number)) {
        if (shared.getVolatile() == ON) {
          try {
            return section.run(this);
          } finally {
            SLOT.setRelease(VISIBLE_READERS, own, FREE);
          }
        }
        SLOT.setRelease(VISIBLE_READERS, own, FREE);
      }
      return strategy.readLocked(section, this);
    }

    @Override
    public void update(Update update) {
      strategy.update(update);
    }
  }
}

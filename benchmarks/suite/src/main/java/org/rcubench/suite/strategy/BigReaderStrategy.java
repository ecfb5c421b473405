package org.rcubench.suite.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A big-reader lock: a lock of its own for each session, of which an updater takes all. Source: the
 * {@code brlock} of Linux 2.4 to 3.x; W. C. Hsieh and W. E. Weihl, <em>Scalable Reader-Writer Locks
 * for Parallel Systems</em>, IPPS 1992.
 */
final class BigReaderStrategy implements Strategy {
  /*
   * Algorithm. A session's lock is one word: FREE, or taken by its READER or by an UPDATER. A reader
   * takes its own lock, which no other reader touches. An updater holds the updaters' lock and takes
   * every session's lock in the order of registration.
   *
   *   reader                                  updater
   *   (1) own: FREE -> READER                 (a) take the updaters' lock
   *   (2) run the section                     (b) each word: FREE -> UPDATER, waiting
   *   (3) own = FREE (release)                (c) run the update
   *                                           (d) each word = FREE (release)
   *
   * A reader that fails (1) queues for the updaters' lock. Having it, it finds its own word free,
   * for only the holder of that lock takes other sessions' words; it takes its word and gives the
   * updaters' lock back. A session's word is born UNREGISTERED, so that its first section fails (1),
   * and is registered under the updaters' lock; sessions that only update need no word.
   *
   * Why it is right. Each word is a lock: it is taken by a compare-and-set and freed by a release
   * store, so that what one holder did happens before what the next does. While an updater holds all
   * of them, no section runs; nor does one of a session without a registered word. The list does not
   * change between (b) and (d), being guarded by the updaters' lock. Deadlock is impossible:
   * (b) waits for sections to end, and a section waits for nothing.
   *
   * Progress. Readers wait for updaters and never for one another, unless they queue behind an
   * updater; updaters wait for readers, and their cost grows with the sessions that read.
   */

  private static final long FREE = 0;
  private static final long READER = 1;
  private static final long UPDATER = 2;
  private static final long UNREGISTERED = 3;

  private final ReentrantLock updaters = new ReentrantLock();

  /** In the order of registration; guarded by the updaters' lock. */
  private final List<Padded.Word> locks = new ArrayList<>();

  @Override
  public Session session() {
    return new BigReaderSession(this);
  }

  private void update(Update update) {
    updaters.lock();
    try {
      for (Padded.Word lock : locks) {
        Waiting.until(() -> lock.compareAndSet(FREE, UPDATER));
      }
      try {
        update.run();
      } finally {
        for (Padded.Word lock : locks) {
          lock.setRelease(FREE);
        }
      }
    } finally {
      updaters.unlock();
    }
  }

  /** After the update that has the word, or as the first section of its session. */
  private void enterSlowly(Padded.Word own) {
    updaters.lock();
    try {
      if (own.compareAndSet(UNREGISTERED, READER)) {
        locks.add(own);
      } else if (!own.compareAndSet(FREE, READER)) {
        throw new IllegalStateException("a section inside a section: sections do not nest");
      }
    } finally {
      updaters.unlock();
    }
  }

  private void remove(Padded.Word own) {
    updaters.lock();
    try {
      locks.remove(own);
    } finally {
      updaters.unlock();
    }
  }

  private static final class BigReaderSession extends Session {
    private final Padded.Word own = new Padded.Word(UNREGISTERED);
    private final BigReaderStrategy strategy;

    BigReaderSession(BigReaderStrategy strategy) {
      this.strategy = strategy;
    }

    @Override
    public long read(Section section) {
      Padded.Word lock = own;
      if (!lock.compareAndSet(FREE, READER)) {
        strategy.enterSlowly(lock);
      }
      try {
        return section.run(this);
      } finally {
        lock.setRelease(FREE);
      }
    }

    @Override
    public void update(Update update) {
      strategy.update(update);
    }

    @Override
    public void close() {
      if (own.getOpaque() != UNREGISTERED) {
        strategy.remove(own);
      }
    }
  }
}

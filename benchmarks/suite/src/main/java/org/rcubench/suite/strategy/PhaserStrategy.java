package org.rcubench.suite.strategy;

import java.util.concurrent.locks.ReentrantLock;
import org.HdrHistogram.WriterReaderPhaser;
import org.rcubench.rcu.RcuReference;

/**
 * HdrHistogram's {@link WriterReaderPhaser} used as RCU: what it calls a writer's critical section
 * is our section, and what it calls a reader's flip of the phase is our grace period. Source: G.
 * Tene, HdrHistogram.
 */
final class PhaserStrategy implements Strategy {
  /*
   * Algorithm. A section increments the start epoch when it begins and, when it ends, the end epoch
   * of the phase that it began in, told by the sign of the start epoch. A flip exchanges the start
   * epoch for the initial one of the other phase, and waits until as many sections have ended in the
   * old phase as had begun.
   *
   * Why it is right. The increment and the exchange are atomic operations on one variable, so each
   * section began either before the flip, which then waits for it, or after it, and then sees what
   * was published before. Flips exclude one another by the phaser's lock, so no section of an
   * earlier phase is left when one begins. The increment at the end of a section is a release for
   * what the section read, and the flip loads the end epoch as a volatile.
   *
   * Progress. Readers are wait-free where the machine adds atomically, and all write to the same two
   * words, which the phaser does not pad. Updaters wait for readers when they reclaim, and for one
   * another. The phaser sleeps between its looks at the end epoch and swallows interrupts there.
   */

  /** As HdrHistogram's own recorders wait. */
  private static final long SLEEP_NANOS = 500_000;

  private final WriterReaderPhaser phaser = new WriterReaderPhaser();
  private final ReentrantLock updaters = new ReentrantLock();

  @Override
  public Session session() {
    return new PhaserSession(phaser, updaters);
  }

  private static final class PhaserSession extends Session {
    private final WriterReaderPhaser phaser;
    private final ReentrantLock updaters;

    PhaserSession(WriterReaderPhaser phaser, ReentrantLock updaters) {
      this.phaser = phaser;
      this.updaters = updaters;
    }

    @Override
    public long read(Section section) {
      WriterReaderPhaser shared = phaser;
      long begun = shared.writerCriticalSectionEnter();
      try {
        return section.run(this);
      } finally {
        shared.writerCriticalSectionExit(begun);
      }
    }

    @Override
    public <T> T dereference(RcuReference<T> pointer) {
      return pointer.dereference();
    }

    @Override
    public void update(Update update) {
      updaters.lock();
      try {
        update.run();
      } finally {
        updaters.unlock();
      }
    }

    @Override
    public boolean awaitReaders(Object replaced) {
      phaser.readerLock();
      try {
        phaser.flipPhase(SLEEP_NANOS);
      } finally {
        phaser.readerUnlock();
      }
      return true;
    }
  }
}

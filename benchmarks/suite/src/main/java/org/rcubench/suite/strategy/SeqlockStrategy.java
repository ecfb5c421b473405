package org.rcubench.suite.strategy;

import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A sequence lock: readers write nothing, look at a sequence number before and after, and read
 * again if an updater was there. Source: Linux {@code seqlock_t}; H.-J. Boehm, <em>Can Seqlocks Get
 * Along with Programming Language Memory Models?</em>, MSPC 2012.
 */
final class SeqlockStrategy implements Strategy {
  /*
   * Algorithm. The sequence is odd while an update runs and even otherwise.
   *
   *   reader                                  updater, holding the lock
   *   (1) begun = sequence (acquire)          (a) sequence = even + 1
   *       odd: an update runs, wait           (b) release fence
   *   (2) run the section                     (c) run the update
   *   (3) acquire fence                       (d) sequence = even + 2 (release)
   *   (4) sequence == begun: done
   *
   * Why it is right. The even number of (1) was left by an update in (d), a release that the acquire
   * load saw, so the section sees all of that update and of those before it. Let it also see
   * something that a later update wrote in (c). That write comes after the release fence (b), and
   * the read before the acquire fence (3), so the fences order (a) before (4): (4) sees at least
   * that update's odd number, which is not the number of (1), and the section runs again. A section
   * that passes (4) has therefore seen the updates up to its begin whole, and nothing of any other.
   * For the number to return to what it was takes 2^63 updates.
   *
   * A section that fails (4) may have seen anything, so it may also have thrown anything, because of
   * an index that belongs to another array. What it threw counts only if the section was undisturbed.
   *
   * After OPTIMISTIC_RUNS disturbed runs, or if an update takes its time, a reader takes the
   * updaters' lock, as Linux' read_seqbegin_or_lock does; nothing disturbs it there.
   *
   * What was replaced may be reclaimed as soon as the update has returned: a section that still
   * holds it began before (d), so it will fail (4) and run again.
   *
   * Progress. A reader waits while an update runs, and for other readers that hold the lock; its
   * section runs at most OPTIMISTIC_RUNS + 1 times. An updater waits for updaters and for readers
   * that hold the lock, and for no other reader.
   */

  /** How often a section may be disturbed before its reader locks updaters out. */
  static final int OPTIMISTIC_RUNS = 4;

  private static final long UPDATING = 1;

  /** How long a reader looks at an odd sequence before it queues for the lock. */
  private static final int TURNS = 64;

  private final Padded.Word sequence = new Padded.Word(0);
  private final ReentrantLock updaters = new ReentrantLock();

  @Override
  public Session session() {
    return new SeqlockSession(sequence, updaters);
  }

  private static final class SeqlockSession extends Session {
    private final Padded.Word sequence;
    private final ReentrantLock updaters;
    private long retries;

    SeqlockSession(Padded.Word sequence, ReentrantLock updaters) {
      this.sequence = sequence;
      this.updaters = updaters;
    }

    @Override
    public long read(Section section) {
      Padded.Word shared = sequence;
      long begun = shared.getAcquire();
      if ((begun & UPDATING) != 0) {
        return readPatiently(section, OPTIMISTIC_RUNS);
      }
      try {
        long result = section.run(this);
        if (undisturbed(shared, begun)) {
          return result;
        }
      } catch (Throwable thrown) { // torn data can make a section throw anything
        if (undisturbed(shared, begun)) {
          throw thrown;
        }
      }
      retries++;
      return readPatiently(section, OPTIMISTIC_RUNS - 1);
    }

    private long readPatiently(Section section, int runs) {
      Padded.Word shared = sequence;
      for (int left = runs; left > 0; left--) {
        long begun = awaitEven(shared);
        if ((begun & UPDATING) != 0) {
          break;
        }
        try {
          long result = section.run(this);
          if (undisturbed(shared, begun)) {
            return result;
          }
        } catch (Throwable thrown) { // as above
          if (undisturbed(shared, begun)) {
            throw thrown;
          }
        }
        retries++;
      }
      updaters.lock();
      try {
        return section.run(this);
      } finally {
        updaters.unlock();
      }
    }

    private static long awaitEven(Padded.Word sequence) {
      long now = sequence.getAcquire();
      for (int turn = 0; turn < TURNS && (now & UPDATING) != 0; turn++) {
        Thread.onSpinWait();
        now = sequence.getAcquire();
      }
      return now;
    }

    private static boolean undisturbed(Padded.Word sequence, long begun) {
      VarHandle.acquireFence();
      return sequence.getOpaque() == begun;
    }

    @Override
    public void update(Update update) {
      updaters.lock();
      try {
        long even = sequence.getOpaque();
        sequence.setOpaque(even + UPDATING);
        VarHandle.releaseFence();
        try {
          update.run();
        } finally {
          sequence.setRelease(even + 2);
        }
      } finally {
        updaters.unlock();
      }
    }

    @Override
    public long retries() {
      return retries;
    }
  }
}

package org.rcubench.suite.strategy;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.rcubench.rcu.RcuReference;

/**
 * Reference counting: each section counts itself in unless the count is zero, and out; the last one
 * out reclaims. Source: Linux {@code kref_get_unless_zero} and {@code percpu_ref}; the chain of
 * generations follows J. D. Valois, <em>Lock-Free Linked Lists Using Compare-and-Swap</em>, PODC
 * 1995, whose cells hold a reference on their successor.
 */
final class RefcountStrategy implements Strategy {
  /*
   * Why generations are counted and not objects. To count a reference to an object, a reader has to
   * touch the object first, which may have been reclaimed since the reader loaded the pointer; plain
   * reference counting therefore needs something else to make that touch safe. A generation is only
   * ever left to the garbage collector, so its count may be touched at any time, and says zero for
   * good once it has said it. Besides, one count protects all that a section follows.
   *
   * Algorithm. A generation is a count of references. It is born with one because it is current, and
   * with another that its predecessor holds.
   *
   *   reader                                  updater
   *   (1) generation = current                (a) unlink what is to be reclaimed
   *   (2) count zero: again from (1);         (b) leave word in the current generation what to do
   *       else count it up                        when it is done
   *   (3) run the section                     (c) current = its new successor
   *   (4) count it down                       (d) count it down
   *
   * Who counts a generation down to zero does what (b) says, and counts its successor down for it,
   * and so on. (b) and (c) exclude one another by the updaters' lock.
   *
   * Why it is right. A section that can hold what was unlinked in (a) loaded `current` before (c):
   * one that loads the successor, whose store is volatile, sees (a). So it is counted in the
   * generation of (b) or in an earlier one. The count of (b)'s generation is not zero while such a
   * section runs: if it runs in that generation, for its own reference; if in an earlier one, that
   * one is not done, so it still holds its successor, which holds its own, and so on to this one.
   * Counting up from zero is refused, so a generation that is done has no section and never will.
   * Counts change by atomic operations with volatile effects, so all sections happen before what is
   * done after them. The generations are done one after the other, so are the words of (b), and a
   * barrier is to wait for a generation of its own.
   *
   * Progress. Readers are lock-free: (2) repeats if another reader counted, or if an updater put up
   * a successor. All of them write to the same word. The last reader out runs the callbacks. Updaters
   * wait for readers only in awaitReaders and barrier.
   */

  private static final long AS_CURRENT = 1;
  private static final long BY_PREDECESSOR = 1;

  private final ReentrantLock updaters = new ReentrantLock();
  private final Padded.Reference<Generation> current =
      new Padded.Reference<>(new Generation(AS_CURRENT));

  @Override
  public Session session() {
    return new RefcountSession(this);
  }

  /** Steps (b) to (d): the action is run when no section is left that runs now. */
  private Generation succeed(Runnable action) {
    Generation old;
    updaters.lock();
    try {
      old = current.getVolatile();
      old.action = action;
      old.successor = new Generation(AS_CURRENT + BY_PREDECESSOR);
      current.setVolatile(old.successor);
    } finally {
      updaters.unlock();
    }
    old.countDown();
    return old;
  }

  private void awaitReaders() {
    Generation old = succeed(() -> {});
    old.awaitDone();
  }

  /** The count is the padded word; what else there is, is written before the generation is old. */
  private static final class Generation extends Padded.Word {
    Generation successor;
    Runnable action;
    private volatile Thread waiter;
    private volatile boolean done;

    Generation(long references) {
      super(references);
    }

    boolean countUpUnlessZero() {
      long count = getVolatile();
      while (count != 0) {
        if (compareAndSet(count, count + 1)) {
          return true;
        }
        count = getVolatile();
      }
      return false;
    }

    void countDown() {
      if (getAndAdd(-1) == 1) {
        finish();
      }
    }

    /** Done: in turn with the generations that waited for this one. */
    private void finish() {
      Generation finished = this;
      do {
        Reclaim.run(finished.action);
        finished.done = true;
        Thread waiting = finished.waiter;
        if (waiting != null) {
          LockSupport.unpark(waiting);
        }
        finished = finished.successor;
      } while (finished.getAndAdd(-BY_PREDECESSOR) == BY_PREDECESSOR);
    }

    /** Whoever finishes looks for a waiter after it is done, and the waiter the other way round. */
    void awaitDone() {
      waiter = Thread.currentThread();
      Waiting.until(() -> done);
    }
  }

  private static final class RefcountSession extends Session {
    private final RefcountStrategy strategy;
    private final Padded.Reference<Generation> current;

    RefcountSession(RefcountStrategy strategy) {
      this.strategy = strategy;
      this.current = strategy.current;
    }

    @Override
    public long read(Section section) {
      Padded.Reference<Generation> shared = current;
      Generation generation = shared.getVolatile();
      while (!generation.countUpUnlessZero()) {
        generation = shared.getVolatile();
      }
      try {
        return section.run(this);
      } finally {
        generation.countDown();
      }
    }

    @Override
    public <T> T dereference(RcuReference<T> pointer) {
      return pointer.dereference();
    }

    @Override
    public void update(Update update) {
      strategy.updaters.lock();
      try {
        update.run();
      } finally {
        strategy.updaters.unlock();
      }
    }

    @Override
    public boolean awaitReaders(Object replaced) {
      strategy.awaitReaders();
      return true;
    }

    @Override
    public void call(Runnable callback) {
      strategy.succeed(callback);
    }

    @Override
    public <T> void retire(T replaced, Consumer<? super T> reclaimer) {
      strategy.succeed(() -> reclaimer.accept(replaced));
    }

    @Override
    public void barrier() {
      strategy.awaitReaders();
    }
  }
}

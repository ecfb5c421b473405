package org.rcubench.suite.strategy;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rcubench.rcu.RcuReference;

/** Strategies that lack one thing each; a check that lets them pass checks nothing. */
public final class BrokenTwin implements Strategy {
  private final Supplier<Session> sessions;

  private BrokenTwin(Supplier<Session> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Session session() {
    return sessions.get();
  }

  /** Neither readers nor updaters are held back by anything. */
  public static Strategy withoutProtection() {
    return new BrokenTwin(Unprotected::new);
  }

  /** Updaters exclude one another, and nobody waits for readers. */
  public static Strategy withoutGracePeriod() {
    return withoutGracePeriod(() -> {});
  }

  /** The same, whose sections do something when they have just followed a pointer. */
  public static Strategy withoutGracePeriod(Runnable afterDereference) {
    ReentrantLock updaters = new ReentrantLock();
    return new BrokenTwin(
        () ->
            new Unprotected() {
              @Override
              public <T> T dereference(RcuReference<T> pointer) {
                T found = pointer.dereference();
                afterDereference.run();
                return found;
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
            });
  }

  /** Readers read without the lock and believe what they saw. */
  public static Strategy withoutValidation() {
    StampedLock lock = new StampedLock();
    return new BrokenTwin(() -> new UpdaterLocked(lock));
  }

  /** Readers read again for as long as updates disturb them. */
  static Strategy withoutBound() {
    StampedLock lock = new StampedLock();
    return new BrokenTwin(
        () ->
            new UpdaterLocked(lock) {
              @Override
              public long read(Section section) {
                while (true) {
                  long stamp = lock.tryOptimisticRead();
                  long result = section.run(this);
                  if (lock.validate(stamp)) {
                    return result;
                  }
                }
              }
            });
  }

  /** Readers read again, and do not tell. */
  static Strategy withoutCount() {
    StampedLock lock = new StampedLock();
    return new BrokenTwin(
        () ->
            new UpdaterLocked(lock) {
              @Override
              public long read(Section section) {
                long stamp = lock.tryOptimisticRead();
                long result = section.run(this);
                return lock.validate(stamp) ? result : readLocked(section);
              }
            });
  }

  /**
   * Sequence lock whose readers compare two sequence numbers and do not ask whether they are even.
   */
  static Strategy seqlockWithoutEvenCheck() {
    AtomicLong sequence = new AtomicLong();
    ReentrantLock updaters = new ReentrantLock();
    return new BrokenTwin(
        () ->
            new Unprotected() {
              @Override
              public long read(Section section) {
                while (true) {
                  long begun = sequence.get();
                  long result = section.run(this);
                  if (sequence.get() == begun) {
                    return result;
                  }
                }
              }

              @Override
              public void update(Update update) {
                updaters.lock();
                try {
                  sequence.incrementAndGet();
                  update.run();
                  sequence.incrementAndGet();
                } finally {
                  updaters.unlock();
                }
              }
            });
  }

  /** Reclaims what it is given while sections hold it. */
  static Strategy reclaimsAtOnce() {
    return reclaiming(Runnable::run);
  }

  /** Reclaims in time, but twice. */
  static Strategy reclaimsTwice() {
    Strategy sound = new RefcountStrategy();
    return new BrokenTwin(
        () ->
            new Forwarding(sound.session()) {
              @Override
              public <T> void retire(T replaced, Consumer<? super T> reclaimer) {
                super.retire(replaced, reclaimer);
                super.retire(replaced, reclaimer);
              }
            });
  }

  /** Forgets what it is given. */
  static Strategy neverReclaims() {
    return reclaiming(reclaim -> {});
  }

  /** Reclaims in time, but its barrier does not wait for that. */
  static Strategy withoutBarrier() {
    Strategy sound = new RefcountStrategy();
    return new BrokenTwin(
        () ->
            new Forwarding(sound.session()) {
              @Override
              public void barrier() {}
            });
  }

  private static Strategy reclaiming(Consumer<Runnable> way) {
    return new BrokenTwin(
        () ->
            new Unprotected() {
              @Override
              public <T> void retire(T replaced, Consumer<? super T> reclaimer) {
                way.accept(() -> reclaimer.accept(replaced));
              }
            });
  }

  /** An update in two instances, of which the first is not changed if the update throws. */
  static Strategy changesOneInstanceIfTheUpdateThrows() {
    return new BrokenTwin(
        () ->
            new Unprotected() {
              private boolean second;

              @Override
              public <T> T pick(T first, T other) {
                return second ? other : first;
              }

              @Override
              public void update(Update update) {
                second = !second;
                update.run();
                second = !second;
                update.run();
              }
            });
  }

  private static class Unprotected extends Session {
    @Override
    public long read(Section section) {
      return section.run(this);
    }

    @Override
    public void update(Update update) {
      update.run();
    }
  }

  private static class UpdaterLocked extends StampedReadStrategy.StampedSession {
    UpdaterLocked(StampedLock lock) {
      super(lock);
    }

    @Override
    public long read(Section section) {
      return section.run(this);
    }
  }

  private static class Forwarding extends Session {
    private final Session to;

    Forwarding(Session to) {
      this.to = to;
    }

    @Override
    public long read(Section section) {
      return to.read(section);
    }

    @Override
    public void update(Update update) {
      to.update(update);
    }

    @Override
    public <T> void retire(T replaced, Consumer<? super T> reclaimer) {
      to.retire(replaced, reclaimer);
    }

    @Override
    public void barrier() {
      to.barrier();
    }
  }
}

package org.rcubench.suite.strategy;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** Strategies that lack one thing each; a check that lets them pass checks nothing. */
final class BrokenTwin implements Strategy {
  private final Supplier<Session> sessions;

  private BrokenTwin(Supplier<Session> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Session session() {
    return sessions.get();
  }

  /** Neither readers nor updaters are held back by anything. */
  static Strategy withoutProtection() {
    return new BrokenTwin(Unprotected::new);
  }

  /** Updaters exclude one another, and nobody waits for readers. */
  static Strategy withoutGracePeriod() {
    ReentrantLock updaters = new ReentrantLock();
    return new BrokenTwin(
        () ->
            new Unprotected() {
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
  static Strategy withoutValidation() {
    StampedLock lock = new StampedLock();
    return new BrokenTwin(
        () ->
            new Unprotected() {
              @Override
              public void update(Update update) {
                long stamp = lock.writeLock();
                try {
                  update.run();
                } finally {
                  lock.unlockWrite(stamp);
                }
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
}

package org.rcubench.suite.strategy;

import java.util.concurrent.locks.StampedLock;

/** A {@link StampedLock} whose readers take the read lock. */
final class StampedReadStrategy implements Strategy {
  private final StampedLock lock = new StampedLock();

  @Override
  public Session session() {
    return new StampedReadSession(lock);
  }

  private static final class StampedReadSession extends StampedSession {
    StampedReadSession(StampedLock lock) {
      super(lock);
    }

    @Override
    public long read(Section section) {
      return readLocked(section);
    }
  }

  /** What sessions of a {@link StampedLock} share: how they read and update when they lock. */
  abstract static class StampedSession extends Session {
    final StampedLock lock;

    StampedSession(StampedLock lock) {
      this.lock = lock;
    }

    final long readLocked(Section section) {
      long stamp = lock.readLock();
      try {
        return section.run(this);
      } finally {
        lock.unlockRead(stamp);
      }
    }

    @Override
    public final void update(Update update) {
      long stamp = lock.writeLock();
      try {
        update.run();
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }
}

package org.rcubench.suite.strategy;

import java.util.concurrent.locks.StampedLock;

/** A {@link StampedLock} whose readers take the read lock. */
final class StampedReadStrategy extends Strategy {
  private final StampedLock lock = new StampedLock();

  @Override
  public Session session() {
    return new StampedReadSession(lock);
  }

  private static final class StampedReadSession extends Session {
    private final StampedLock lock;

    StampedReadSession(StampedLock lock) {
      this.lock = lock;
    }

    @Override
    public long read(Section section) {
      long stamp = lock.readLock();
      try {
        return section.run(this);
      } finally {
        lock.unlockRead(stamp);
      }
    }

    @Override
    public void update(Update update) {
      long stamp = lock.writeLock();
      try {
        update.run();
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }
}

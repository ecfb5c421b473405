package org.rcubench.suite.strategy;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** Readers take one lock and updaters another, which may be the same and excludes everybody. */
final class LockStrategy implements Strategy {
  private final Lock readLock;
  private final Lock updateLock;

  /** One lock for all. */
  LockStrategy(Lock lock) {
    readLock = lock;
    updateLock = lock;
  }

  /** Readers share, updaters exclude everybody. */
  LockStrategy(ReadWriteLock lock) {
    readLock = lock.readLock();
    updateLock = lock.writeLock();
  }

  @Override
  public Session session() {
    return new LockSession(readLock, updateLock);
  }

  private static final class LockSession extends Session {
    private final Lock readLock;
    private final Lock updateLock;

    LockSession(Lock readLock, Lock updateLock) {
      this.readLock = readLock;
      this.updateLock = updateLock;
    }

    @Override
    public long read(Section section) {
      readLock.lock();
      try {
        return section.run(this);
      } finally {
        readLock.unlock();
      }
    }

    @Override
    public void update(Update update) {
      updateLock.lock();
      try {
        update.run();
      } finally {
        updateLock.unlock();
      }
    }
  }
}

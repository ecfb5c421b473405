package org.rcubench.suite.strategy;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A {@link ReentrantReadWriteLock}: readers share, updaters exclude everybody. */
final class ReadWriteLockStrategy implements Strategy {
  private final ReentrantReadWriteLock lock;

  ReadWriteLockStrategy(boolean fair) {
    lock = new ReentrantReadWriteLock(fair);
  }

  @Override
  public Session session() {
    return new LockSession(lock.readLock(), lock.writeLock());
  }
}

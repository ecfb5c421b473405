package org.rcubench.suite.strategy;

import java.util.concurrent.locks.ReentrantLock;

/** One {@link ReentrantLock} excludes everybody. */
final class ReentrantLockStrategy implements Strategy {
  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public Session session() {
    return new LockSession(lock, lock);
  }
}

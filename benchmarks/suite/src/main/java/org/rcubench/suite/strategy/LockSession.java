package org.rcubench.suite.strategy;

import java.util.concurrent.locks.Lock;

/** A session that reads under one lock and updates under another, which may be the same. */
final class LockSession extends Session {
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

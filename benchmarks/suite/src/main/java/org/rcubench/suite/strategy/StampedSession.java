package org.rcubench.suite.strategy;

import java.util.concurrent.locks.StampedLock;

/** What sessions of a {@link StampedLock} share: how they read and update when they lock. */
abstract class StampedSession extends Session {
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

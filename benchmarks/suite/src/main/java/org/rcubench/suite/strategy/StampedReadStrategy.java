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
}

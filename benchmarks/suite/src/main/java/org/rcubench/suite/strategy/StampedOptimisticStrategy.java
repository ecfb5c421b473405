package org.rcubench.suite.strategy;

import java.util.concurrent.locks.StampedLock;

/**
 * A {@link StampedLock} whose readers read without it, validate, and fall back to the read lock
 * after one failed attempt, as the class's own usage example does.
 */
final class StampedOptimisticStrategy implements Strategy {
  private final StampedLock lock = new StampedLock();

  @Override
  public Session session() {
    return new StampedOptimisticSession(lock);
  }

  private static final class StampedOptimisticSession extends StampedReadStrategy.StampedSession {
    private long retries;

    StampedOptimisticSession(StampedLock lock) {
      super(lock);
    }

    @Override
    public long read(Section section) {
      StampedLock shared = lock;
      long stamp = shared.tryOptimisticRead();
      if (stamp == 0) {
        return readLocked(section);
      }
      try {
        long result = section.run(this);
        if (shared.validate(stamp)) {
          return result;
        }
      } catch (Throwable thrown) { // torn data can make a section throw anything
        if (shared.validate(stamp)) {
          throw thrown;
        }
      }
      retries++;
      return readLocked(section);
    }

    @Override
    public long retries() {
      return retries;
    }
  }
}

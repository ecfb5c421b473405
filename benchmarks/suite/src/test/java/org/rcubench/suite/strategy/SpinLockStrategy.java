package org.rcubench.suite.strategy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** One flag that everybody takes: the example of the README. */
final class SpinLockStrategy implements Strategy {
  private final AtomicBoolean taken = new AtomicBoolean();

  @Override
  public Session session() { // one for each thread
    return new SpinLockSession(taken);
  }

  private static final class SpinLockSession extends Session {
    private final AtomicBoolean taken;

    SpinLockSession(AtomicBoolean taken) {
      this.taken = taken;
    }

    @Override
    public long read(Section section) {
      take();
      try {
        return section.run(this);
      } finally {
        taken.set(false);
      }
    }

    @Override
    public void update(Update update) {
      take();
      try {
        update.run();
      } finally {
        taken.set(false);
      }
    }

    private void take() {
      while (!taken.compareAndSet(false, true)) {
        LockSupport.parkNanos(1_000);
      }
    }
  }
}

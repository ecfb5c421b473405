package org.rcubench.torture.twin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.rcubench.rcu.RcuOptions;

/** Waits for the end of a grace period that runs already, where it needs the next. */
final class JoinsRunningGracePeriod extends SpoiltRcu {
  private final AtomicReference<CountDownLatch> running = new AtomicReference<>();

  JoinsRunningGracePeriod(RcuOptions options) {
    super(options);
  }

  @Override
  public void synchronize() {
    CountDownLatch mine = new CountDownLatch(1);
    CountDownLatch others = running.compareAndExchange(null, mine);
    if (others != null && joined(others)) {
      return;
    }
    try {
      correct.synchronize();
    } finally {
      running.compareAndSet(mine, null);
      mine.countDown();
    }
  }

  /** An interrupt sends the caller the right way. */
  private static boolean joined(CountDownLatch others) {
    try {
      others.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package org.rcubench.torture.twin;

import java.util.concurrent.atomic.AtomicLong;
import org.rcubench.rcu.RcuOptions;

/** Drops one callback in many. */
final class LosesCallbacks extends SpoiltRcu {
  private static final int ONE_IN = 200;

  private final AtomicLong calls = new AtomicLong();

  LosesCallbacks(RcuOptions options) {
    super(options);
  }

  @Override
  public void call(Runnable callback) {
    if (calls.incrementAndGet() % ONE_IN != 0) {
      correct.call(callback);
    }
  }
}

package org.rcubench.torture.twin;

import java.util.concurrent.atomic.AtomicLong;
import org.rcubench.rcu.RcuOptions;

/** Runs one callback in many twice. */
final class RepeatsCallbacks extends SpoiltRcu {
  private static final int ONE_IN = 200;

  private final AtomicLong calls = new AtomicLong();

  RepeatsCallbacks(RcuOptions options) {
    super(options);
  }

  @Override
  public void call(Runnable callback) {
    boolean twice = calls.incrementAndGet() % ONE_IN == 0;
    correct.call(
        () -> {
          callback.run();
          if (twice) {
            callback.run();
          }
        });
  }
}

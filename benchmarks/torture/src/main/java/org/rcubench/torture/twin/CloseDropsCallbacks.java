package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Forgets pending callbacks when it is closed. */
final class CloseDropsCallbacks extends SpoiltRcu {
  private volatile boolean closing;

  CloseDropsCallbacks(RcuOptions options) {
    super(options);
  }

  @Override
  public void call(Runnable callback) {
    correct.call(
        () -> {
          if (!closing) {
            callback.run();
          }
        });
  }

  @Override
  public void close() {
    closing = true;
    correct.close();
  }
}

package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Has a barrier wait for a grace period instead of for callbacks. */
final class BarrierWithoutCallbacks extends SpoiltRcu {
  BarrierWithoutCallbacks(RcuOptions options) {
    super(options);
  }

  @Override
  public void barrier() {
    correct.synchronize();
  }
}

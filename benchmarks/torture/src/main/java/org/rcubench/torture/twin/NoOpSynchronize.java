package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Returns from waits at once. */
final class NoOpSynchronize extends SpoiltRcu {
  NoOpSynchronize(RcuOptions options) {
    super(options);
  }

  @Override
  public void synchronize() {}

  @Override
  public void synchronizeExpedited() {}
}

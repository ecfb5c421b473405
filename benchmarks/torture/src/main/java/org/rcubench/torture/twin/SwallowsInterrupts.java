package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Returns from a wait as if nobody had interrupted it. */
final class SwallowsInterrupts extends SpoiltRcu {
  SwallowsInterrupts(RcuOptions options) {
    super(options);
  }

  @Override
  public void synchronize() {
    correct.synchronize();
    Thread.interrupted();
  }
}

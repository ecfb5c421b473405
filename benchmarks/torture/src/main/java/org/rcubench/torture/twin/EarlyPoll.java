package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Takes a cookie for elapsed one grace period too early. */
final class EarlyPoll extends SpoiltRcu {
  EarlyPoll(RcuOptions options) {
    super(options);
  }

  @Override
  public boolean poll(long cookie) {
    return correct.poll(cookie - 1);
  }
}

package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Keeps what callbacks throw to itself. */
final class HidesCallbackFailures extends SpoiltRcu {
  HidesCallbackFailures(RcuOptions options) {
    super(options.withCallbackFailures(failure -> {}));
  }
}

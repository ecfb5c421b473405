package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Keeps stalls to itself. */
final class SilentStalls extends SpoiltRcu {
  SilentStalls(RcuOptions options) {
    super(options.withStalls(options.stallLimit(), report -> {}));
  }
}

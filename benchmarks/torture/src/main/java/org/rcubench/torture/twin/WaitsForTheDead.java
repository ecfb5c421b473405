package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/** Waits for a section whose thread died in it. */
final class WaitsForTheDead extends PlainDomain {
  WaitsForTheDead(RcuOptions options) {
    super(options);
  }

  @Override
  boolean passesOverTheDead() {
    return false;
  }
}

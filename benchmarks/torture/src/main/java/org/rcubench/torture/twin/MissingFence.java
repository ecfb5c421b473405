package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;

/**
 * Has nothing that keeps a section's loads behind the store that tells of the section: neither the
 * reader's fence nor the updater's system call.
 */
final class MissingFence extends PlainDomain {
  MissingFence(RcuOptions options) {
    super(options);
  }

  @Override
  void fenceSection() {}
}

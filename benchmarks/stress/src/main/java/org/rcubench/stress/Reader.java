package org.rcubench.stress;

import org.rcubench.rcu.RcuReader;

/**
 * A thread's handle as the tests use it: it is online inside sections alone.
 *
 * <p>Only {@code rcu-qsbr} knows the difference. There a thread that is online and announces
 * nothing holds grace periods up, and after its section an actor waits in jcstress for the updater,
 * which waits for the grace period.
 */
final class Reader {
  private final RcuReader handle;

  Reader(RcuReader handle) {
    this.handle = handle;
    handle.offline();
  }

  void enter() {
    handle.online();
    handle.enter();
  }

  void exit() {
    handle.exit();
    handle.offline();
  }

  /** Inside a section: ends it and begins the next, with the one announcement for both. */
  void quiescent() {
    handle.exit();
    handle.quiescent();
    handle.enter();
  }
}

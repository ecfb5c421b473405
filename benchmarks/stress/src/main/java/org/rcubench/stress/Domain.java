package org.rcubench.stress;

import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuReader;

/**
 * The one domain of a test's fork, with a handle for each thread that reads in it.
 *
 * <p>A handle belongs to a thread and a state instance is met by two threads for some nanoseconds,
 * so handles cannot live in the state. Registering inside the actor would be correct but takes the
 * registry's lock, which orders the actors and drowns the race; a thread-local look-up is two loads
 * and orders nothing. That instances share a domain takes nothing from the tests: what a section
 * and a grace period promise, they promise whatever other sections and grace periods do.
 */
final class Domain {
  private final Rcu rcu;
  private final ThreadLocal<RcuReader> readers;

  private Domain(Rcu rcu) {
    this.rcu = rcu;
    this.readers = ThreadLocal.withInitial(rcu::register);
  }

  static Domain open(RcuFlavor flavor) {
    return new Domain(flavor.open());
  }

  /** The current thread's handle. */
  RcuReader reader() {
    return readers.get();
  }

  void synchronize() {
    rcu.synchronize();
  }
}

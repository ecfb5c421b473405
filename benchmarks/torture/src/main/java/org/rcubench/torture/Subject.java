package org.rcubench.torture;

import java.util.function.Function;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.torture.twin.Twin;

/**
 * What is tortured.
 *
 * @param id its name
 * @param open opens a domain of it
 */
record Subject(String id, Function<RcuOptions, Rcu> open) {
  static Subject of(RcuFlavor flavor) {
    return new Subject(flavor.id(), flavor::open);
  }

  static Subject of(Twin twin) {
    return new Subject(twin.id(), twin::open);
  }
}

package org.rcubench.suite.library;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;

/** The RCU domain of a fork, with default options. */
@State(Scope.Benchmark)
public class SharedDomain {
  /** The id of its flavor. */
  @Param({"rcu-qsbr", "rcu-fenced", "rcu-membarrier", "rcu-striped"})
  public String strategy;

  Rcu rcu;

  /** Opens the domain. */
  @Setup(Level.Trial)
  public void open() {
    rcu = flavor(strategy).open();
  }

  /** Closes the domain. */
  @TearDown(Level.Trial)
  public void close() {
    rcu.close();
  }

  static RcuFlavor flavor(String id) {
    return RcuFlavor.named(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "strategy=%s: expected a flavor, one of %s"
                        .formatted(id, String.join(", ", RcuFlavor.ids()))));
  }
}

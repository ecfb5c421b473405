package org.rcubench.suite.library;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rcubench.rcu.RcuReference;

/** What all threads read. */
@State(Scope.Benchmark)
public class Shared {
  final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
}

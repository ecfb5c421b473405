package org.rcubench.suite.library;

import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/** What readers in the background do: sections without a pause, a quiescent state after each. */
final class Sections {
  private final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
  private final Rcu rcu;
  private final long tokens;
  private final Blackhole blackhole;

  /** Sections of a domain, each with so many tokens of work. */
  Sections(Rcu rcu, long tokens, Blackhole blackhole) {
    this.rcu = rcu;
    this.tokens = tokens;
    this.blackhole = blackhole;
  }

  /** Reads as long as the crew goes on. */
  void readOn(BackgroundThreads crew) {
    try (RcuReader reader = rcu.register()) {
      while (crew.goesOn()) {
        reader.enter();
        blackhole.consume(pointer.dereference().number());
        if (tokens > 0) {
          Blackhole.consumeCPU(tokens);
        }
        reader.exit();
        reader.quiescent();
      }
    }
  }
}

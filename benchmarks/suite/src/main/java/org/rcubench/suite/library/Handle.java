package org.rcubench.suite.library;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.rcu.RcuReader;

/** The handle of a thread that reads; offline while JMH holds the thread between iterations. */
@State(Scope.Thread)
public class Handle {
  RcuReader reader;

  /**
   * Registers the thread.
   *
   * @param domain where
   */
  @Setup(Level.Trial)
  public void register(SharedDomain domain) {
    reader = domain.rcu.register();
    reader.offline();
  }

  /** The thread begins to read. */
  @Setup(Level.Iteration)
  public void online() {
    reader.online();
  }

  /** The thread stops reading. */
  @TearDown(Level.Iteration)
  public void offline() {
    reader.offline();
  }

  /** Unregisters the thread. */
  @TearDown(Level.Trial)
  public void close() {
    reader.close();
  }
}

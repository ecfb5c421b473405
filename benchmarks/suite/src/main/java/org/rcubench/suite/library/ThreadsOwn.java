package org.rcubench.suite.library;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.rcu.Rcu;

/** The handle that the domain keeps for a thread, to be looked up each time. */
@State(Scope.Thread)
public class ThreadsOwn {
  Rcu rcu;

  /**
   * Has the domain register the thread.
   *
   * @param domain where
   */
  @Setup(Level.Trial)
  public void register(SharedDomain domain) {
    rcu = domain.rcu;
    rcu.reader().offline();
  }

  /** The thread begins to read. */
  @Setup(Level.Iteration)
  public void online() {
    rcu.reader().online();
  }

  /** The thread stops reading. */
  @TearDown(Level.Iteration)
  public void offline() {
    rcu.reader().offline();
  }

  /** Unregisters the thread. */
  @TearDown(Level.Trial)
  public void close() {
    rcu.reader().close();
  }
}

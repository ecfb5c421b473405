package org.rcubench.suite.workload;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.suite.strategy.Session;

/** The session of a thread that only updates; it never reads and so holds up nobody who waits. */
@State(Scope.Thread)
public class UpdaterSession {
  Session session;

  /**
   * Opens the session on the thread that will use it.
   *
   * @param protection the fork's strategy
   */
  @Setup(Level.Trial)
  public void open(Protection protection) {
    session = protection.opened().session();
    session.pause();
  }

  /** Closes the session. */
  @TearDown(Level.Trial)
  public void close() {
    session.close();
  }
}

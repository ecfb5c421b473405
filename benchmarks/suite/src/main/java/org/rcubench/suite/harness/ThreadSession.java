package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.suite.strategy.Session;

/** The session of a thread that only reads, with the strategy of one iteration. */
@State(Scope.Thread)
public class ThreadSession {
  private Session session;

  /** Opens the session on the thread that will use it. */
  @Setup(Level.Iteration)
  public void open(Protection protection, Protection.PerIteration opened) {
    session = protection.opened().session();
  }

  /** Closes the session. */
  @TearDown(Level.Iteration)
  public void close() {
    session.close();
  }

  /** {@return the thread's session} */
  public final Session session() {
    return session;
  }
}

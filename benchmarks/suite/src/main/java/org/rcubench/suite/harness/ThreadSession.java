package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.suite.strategy.Session;

/** The session of a thread that reads; paused while JMH holds the thread between iterations. */
@State(Scope.Thread)
public class ThreadSession {
  /** The session, open while the thread runs. */
  protected Session session;

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

  /** The thread begins to read. */
  @Setup(Level.Iteration)
  public void resume() {
    session.resume();
  }

  /** The thread stops reading. */
  @TearDown(Level.Iteration)
  public void pause() {
    session.pause();
  }

  /** Closes the session. */
  @TearDown(Level.Trial)
  public void close() {
    session.close();
  }

  /** {@return the thread's session} */
  public final Session session() {
    return session;
  }
}

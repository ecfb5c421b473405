package org.rcubench.suite.strategy;

/**
 * One way to protect data, instantiated for one piece of data. Safe for use by any number of
 * threads; each takes a session of its own.
 */
public abstract class Strategy implements AutoCloseable {

  /**
   * Opens a session for the current thread.
   *
   * @return a session that only this thread may use
   */
  public abstract Session session();

  /** Releases what the strategy holds. Its sessions must be closed before. */
  @Override
  public void close() {}
}

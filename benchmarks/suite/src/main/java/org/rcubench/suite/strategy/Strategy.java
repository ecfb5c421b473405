package org.rcubench.suite.strategy;

/**
 * One way to protect data, instantiated for one piece of data. Safe for use by any number of
 * threads; each takes a session of its own.
 *
 * <p>An interface, because the verifier would load every subclass of a class with the registry that
 * creates them.
 */
public interface Strategy extends AutoCloseable {

  /**
   * Opens a session for the current thread.
   *
   * @return a session that only this thread may use
   */
  Session session();

  /** Releases what the strategy holds. Its sessions must be closed before. */
  @Override
  default void close() {}
}

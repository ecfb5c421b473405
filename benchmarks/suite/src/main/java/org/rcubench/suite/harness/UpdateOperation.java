package org.rcubench.suite.harness;

import org.rcubench.suite.strategy.Session;

/** How one thread updates: the update, and what it takes to reclaim what that replaced. */
public abstract class UpdateOperation {
  /** The session of the thread that updates. */
  protected Session session;

  private long violations;

  /** Updates once. */
  protected abstract void operate();

  /** The operation found what its strategy must not let it find. */
  protected final void violated() {
    violations++;
  }

  /**
   * Updates once.
   *
   * @param own the session of the current thread
   * @return how often it found what its strategy must not let it find
   */
  public final long operate(Session own) {
    session = own;
    violations = 0;
    operate();
    return violations;
  }
}

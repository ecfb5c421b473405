package org.rcubench.suite.strategy;

/** A change to protected data. */
@FunctionalInterface
public interface Update {
  /** Makes the change. Other updates are excluded while it runs. */
  void run();
}

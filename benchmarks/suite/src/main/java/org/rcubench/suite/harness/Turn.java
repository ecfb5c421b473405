package org.rcubench.suite.harness;

import org.rcubench.suite.strategy.Session;

/** What an updater does when its turn has come: an update, and what it takes to reclaim. */
@FunctionalInterface
public interface Turn {
  /**
   * Updates.
   *
   * @param session the updater's session
   */
  void take(Session session);
}

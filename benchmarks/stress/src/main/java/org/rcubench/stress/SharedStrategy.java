package org.rcubench.stress;

import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.Strategy;

/**
 * The one strategy of a test's fork, with a session for each thread; why it is shared, and why
 * threads keep theirs, {@link RacedDomain} says.
 */
final class SharedStrategy {
  private final ThreadLocal<Session> sessions;

  private SharedStrategy(Strategy strategy) {
    sessions = ThreadLocal.withInitial(strategy::session);
  }

  /** Opens a strategy. */
  static SharedStrategy open(String id) {
    return new SharedStrategy(Strategies.named(id).factory().get());
  }

  /** The current thread's session; a section in advance fetches what updaters wrote. */
  Session session() {
    Session own = sessions.get();
    own.read(inside -> 0);
    return own;
  }
}

package org.rcubench.suite.workload.handlerlist;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;

/**
 * One thread's way to unregister a handler and to register another, in turn. A handler that was
 * unregistered is closed once no invocation of it can be running or start; at once where nobody can
 * tell when that is.
 */
final class HandlerExchange implements Turn, Update {
  private static final int MOST_RESULT = 100;

  private final HandlerRegistry first;
  private final HandlerRegistry second;
  private final SplittableRandom random;

  private Session session;
  private int drawn;
  private EventHandler fresh;
  private EventHandler removed;

  HandlerExchange(HandlerRegistry first, HandlerRegistry second, long seed) {
    this.first = first;
    this.second = second;
    random = new SplittableRandom(seed);
  }

  @Override
  public void take(Session current) {
    session = current;
    fresh = removed == null ? null : new EventHandler(random.nextInt(MOST_RESULT));
    removed = null;
    drawn = random.nextInt();
    current.update(this);
    if (removed != null) {
      current.awaitReaders(removed);
      removed.close();
    }
  }

  @Override
  public void run() {
    HandlerRegistry registry = session.pick(first, second);
    if (fresh == null) {
      removed = registry.removeAt(drawn);
    } else {
      registry.add(fresh);
    }
  }
}

package org.rcubench.suite.workload.handlerlist;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Update;

/**
 * Unregisters a handler and registers another, in turn. A handler that was unregistered is closed
 * once no invocation of it can be running or start; at once where nobody can tell when that is.
 */
final class HandlerExchange extends UpdateOperation implements Update {
  private static final int MOST_RESULT = 100;

  private final Instances<HandlerRegistry> registries;
  private final SplittableRandom random;

  private int drawn;
  private EventHandler fresh;
  private EventHandler removed;

  HandlerExchange(Instances<HandlerRegistry> registries, long seed) {
    this.registries = registries;
    random = new SplittableRandom(seed);
  }

  @Override
  protected void operate() {
    fresh = removed == null ? null : new EventHandler(random.nextInt(MOST_RESULT));
    removed = null;
    drawn = random.nextInt();
    session.update(this);
    if (removed != null) {
      session.awaitReaders(removed);
      removed.close();
    }
  }

  @Override
  public void run() {
    HandlerRegistry registry = registries.pick(session);
    if (fresh == null) {
      removed = registry.removeAt(drawn);
    } else {
      registry.add(fresh);
    }
  }
}

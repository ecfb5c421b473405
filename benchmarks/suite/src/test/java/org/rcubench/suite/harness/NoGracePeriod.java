package org.rcubench.suite.harness;

import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.Update;

/**
 * The broken twin of RCU: updaters exclude one another, and nobody waits for readers, though it
 * says that it did. A workload that finds no violation under it checks nothing.
 */
public final class NoGracePeriod implements Strategy {
  private final ReentrantLock updaters = new ReentrantLock();
  private final Runnable afterDereference;

  private NoGracePeriod(Runnable afterDereference) {
    this.afterDereference = afterDereference;
  }

  /** Roles under it. */
  public static Roles roles() {
    return roles(() -> {});
  }

  /** Roles under it that do something when a section has just followed a pointer. */
  public static Roles roles(Runnable afterDereference) {
    return Roles.under(new NoGracePeriod(afterDereference), Set.of(Trait.READERS_GO_ON));
  }

  @Override
  public Session session() {
    return new Session() {
      @Override
      public long read(Section section) {
        return section.run(this);
      }

      @Override
      public <T> T dereference(RcuReference<T> pointer) {
        T found = pointer.dereference();
        afterDereference.run();
        return found;
      }

      @Override
      public void update(Update update) {
        updaters.lock();
        try {
          update.run();
        } finally {
          updaters.unlock();
        }
      }
    };
  }
}

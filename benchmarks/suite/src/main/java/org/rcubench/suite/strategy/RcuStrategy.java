package org.rcubench.suite.strategy;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/** An RCU flavor; updaters exclude one another by a lock that readers never see. */
final class RcuStrategy implements Strategy {
  private final Rcu rcu;
  private final ReentrantLock updaters = new ReentrantLock();

  RcuStrategy(RcuFlavor flavor) {
    rcu = flavor.open();
  }

  @Override
  public Session session() {
    return new RcuSession(rcu, updaters);
  }

  @Override
  public void close() {
    rcu.close();
  }

  private static final class RcuSession extends Session {
    private final RcuReader reader;
    private final Rcu rcu;
    private final ReentrantLock updaters;

    RcuSession(Rcu rcu, ReentrantLock updaters) {
      this.reader = rcu.register();
      this.rcu = rcu;
      this.updaters = updaters;
    }

    /**
     * Announces a quiescent state after each section, which costs only the flavor that needs it.
     */
    @Override
    public long read(Section section) {
      // Loaded once: the JIT may not keep a field across the stores that bracket a section.
      RcuReader own = reader;
      own.enter();
      try {
        return section.run(this);
      } finally {
        own.exit();
        own.quiescent();
      }
    }

    @Override
    public <T> T dereference(RcuReference<T> pointer) {
      return pointer.dereference();
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

    @Override
    public boolean awaitReaders(Object replaced) {
      if (!rcu.flavor().hasGracePeriods()) {
        return false;
      }
      rcu.synchronize();
      return true;
    }

    @Override
    public void call(Runnable callback) {
      if (rcu.flavor().hasGracePeriods()) {
        rcu.call(callback);
      }
    }

    @Override
    public <T> void retire(T replaced, Consumer<? super T> reclaimer) {
      if (rcu.flavor().hasGracePeriods()) {
        rcu.retire(replaced, reclaimer);
      }
    }

    @Override
    public void barrier() {
      if (rcu.flavor().hasGracePeriods()) {
        rcu.barrier();
      }
    }

    @Override
    public void pause() {
      reader.offline();
    }

    @Override
    public void resume() {
      reader.online();
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}

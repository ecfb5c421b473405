package org.rcubench.suite.strategy;

import org.rcubench.rcu.RcuReference;

/**
 * No protection but the data's own, which is a concurrent collection of the JDK: sections and
 * updates run as they come, and several updates may run at once. What an update took out is left to
 * the garbage collector, for no collection knows who still holds it.
 */
final class SelfProtectedStrategy implements Strategy {
  @Override
  public Session session() {
    return new SelfProtectedSession();
  }

  private static final class SelfProtectedSession extends Session {
    @Override
    public long read(Section section) {
      return section.run(this);
    }

    @Override
    public <T> T dereference(RcuReference<T> pointer) {
      return pointer.dereference();
    }

    @Override
    public void update(Update update) {
      update.run();
    }

    @Override
    public boolean awaitReaders(Object replaced) {
      return false;
    }
  }
}

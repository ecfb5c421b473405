package org.rcubench.suite.strategy;

/** One monitor excludes everybody. */
final class SynchronizedStrategy implements Strategy {
  private final Object monitor = new Object();

  @Override
  public Session session() {
    return new SynchronizedSession(monitor);
  }

  private static final class SynchronizedSession extends Session {
    private final Object monitor;

    SynchronizedSession(Object monitor) {
      this.monitor = monitor;
    }

    @Override
    public long read(Section section) {
      synchronized (monitor) {
        return section.run(this);
      }
    }

    @Override
    public void update(Update update) {
      synchronized (monitor) {
        update.run();
      }
    }
  }
}

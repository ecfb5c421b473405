package org.rcubench.suite.library;

import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.Rcu;

/** What can wait until all who may hold something old are done with it. */
interface GracePeriodSource extends AutoCloseable {

  /** Opens the one of that id: a flavor, or shared arenas. */
  static GracePeriodSource named(String id) {
    return id.equals(SharedArenas.ID) ? new SharedArenas() : new OfRcu(id);
  }

  /** Waits once. */
  void await();

  /**
   * Has the current thread read as long as it should go on.
   *
   * @param threads those in the background, of which the current one is one
   * @param tokens the work in each section, in tokens of {@link Blackhole#consumeCPU}
   * @param blackhole where what was read goes
   */
  void read(BackgroundThreads threads, long tokens, Blackhole blackhole);

  /** Has the current thread be there to be waited for, and read nothing, until it should end. */
  void standBy(BackgroundThreads threads);

  @Override
  void close();

  /** A flavor of RCU. */
  final class OfRcu implements GracePeriodSource {
    private final Rcu rcu;

    private OfRcu(String flavor) {
      rcu = SharedDomain.flavor(flavor).open();
    }

    @Override
    public void await() {
      rcu.synchronize();
    }

    @Override
    public void read(BackgroundThreads threads, long tokens, Blackhole blackhole) {
      threads.read(rcu, tokens, blackhole);
    }

    @Override
    public void standBy(BackgroundThreads threads) {
      try (var reader = rcu.register()) {
        reader.offline();
        threads.rest();
      }
    }

    @Override
    public void close() {
      rcu.close();
    }
  }
}

package org.rcubench.suite.library;

import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.Rcu;

/** What can wait until all who may hold something old are done with it. */
interface GraceSource extends AutoCloseable {

  /** Opens the one of that id: a flavor, or a stand-in. */
  static GraceSource named(String id) {
    return id.equals(StandIn.SHARED_ARENA.id()) ? new SharedArenas() : new OfRcu(id);
  }

  /** Waits once. */
  void await();

  /**
   * Reads as long as the crew goes on, each section with so many tokens of work.
   *
   * @param crew the crew of the current thread
   * @param tokens of {@link Blackhole#consumeCPU}
   * @param blackhole where what was read goes
   */
  void readOn(BackgroundThreads crew, long tokens, Blackhole blackhole);

  /** Is there to be waited for, and reads nothing, as long as the crew goes on. */
  void standBy(BackgroundThreads crew);

  @Override
  void close();

  /** A flavor of RCU. */
  final class OfRcu implements GraceSource {
    private final Rcu rcu;

    private OfRcu(String flavor) {
      rcu = SharedDomain.flavor(flavor).open();
    }

    @Override
    public void await() {
      rcu.synchronize();
    }

    @Override
    public void readOn(BackgroundThreads crew, long tokens, Blackhole blackhole) {
      new Sections(rcu, tokens, blackhole).readOn(crew);
    }

    @Override
    public void standBy(BackgroundThreads crew) {
      try (var reader = rcu.register()) {
        reader.offline();
        crew.rest();
      }
    }

    @Override
    public void close() {
      rcu.close();
    }
  }
}

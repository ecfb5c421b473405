package org.rcubench.suite.library;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/**
 * Threads that read short sections without a pause, and announce a quiescent state after each. They
 * are no threads of JMH's, which holds its own between iterations: who waits for readers then would
 * wait for one that is held.
 */
@State(Scope.Benchmark)
public class SpinningReaders {
  /** How many there are. */
  @Param({"0", "1", "2"})
  public int readers;

  private final List<Thread> threads = new ArrayList<>();
  private final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
  private volatile boolean ended;

  /**
   * Starts them.
   *
   * @param domain where they read
   * @param blackhole where what they read goes
   */
  @Setup(Level.Trial)
  public void start(Domain domain, Blackhole blackhole) {
    for (int i = 0; i < readers; i++) {
      Thread thread = new Thread(() -> spin(domain.rcu, blackhole), "spinning-reader-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /**
   * Ends them.
   *
   * @throws InterruptedException if JMH gives the fork up
   */
  @TearDown(Level.Trial)
  public void stop() throws InterruptedException {
    ended = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void spin(Rcu rcu, Blackhole blackhole) {
    try (RcuReader reader = rcu.register()) {
      while (!ended) {
        reader.enter();
        blackhole.consume(pointer.dereference().number());
        reader.exit();
        reader.quiescent();
      }
    }
  }
}

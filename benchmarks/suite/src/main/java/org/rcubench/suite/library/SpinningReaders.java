package org.rcubench.suite.library;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Threads in the background that read short sections without a pause, and announce a quiescent
 * state after each.
 */
@State(Scope.Benchmark)
public class SpinningReaders {
  /** How many there are. */
  @Param({"0", "1", "2"})
  public int readers;

  private final BackgroundThreads crew = new BackgroundThreads();

  /**
   * Starts them.
   *
   * @param domain where they read
   * @param blackhole where what they read goes
   */
  @Setup(Level.Trial)
  public void start(SharedDomain domain, Blackhole blackhole) {
    Sections sections = new Sections(domain.rcu, 0, blackhole);
    crew.start(readers, "spinning-reader", () -> sections.readOn(crew));
  }

  /**
   * Ends them.
   *
   * @throws InterruptedException if JMH gives the fork up
   */
  @TearDown(Level.Trial)
  public void stop() throws InterruptedException {
    crew.stop();
  }
}

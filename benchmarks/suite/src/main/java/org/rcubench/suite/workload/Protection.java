package org.rcubench.suite.workload;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.Strategy;

/** The strategy of a fork. */
@State(Scope.Benchmark)
public class Protection {
  private static final int GAP_BYTES = 1024;

  /** The strategy's id; the launcher puts in all that the workload allows. */
  @Param("rwlock")
  public String strategy;

  private Strategy opened;

  // What readers of a lock write must not share a cache line with what they read.
  private byte[] gapBefore;
  private byte[] gapAfter;

  /** Opens the strategy, with a gap in memory on both sides. */
  @Setup(Level.Trial)
  public void open() {
    gapBefore = new byte[GAP_BYTES];
    opened = Strategies.named(strategy).factory().get();
    gapAfter = new byte[GAP_BYTES];
  }

  /** Closes the strategy. */
  @TearDown(Level.Trial)
  public void close() {
    opened.close();
    if (gapBefore.length != gapAfter.length) {
      throw new AssertionError("the gaps were still there");
    }
  }

  Strategy opened() {
    return opened;
  }
}

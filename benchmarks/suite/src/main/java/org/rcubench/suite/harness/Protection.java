package org.rcubench.suite.harness;

import java.util.Set;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.Trait;

/** The strategy of a fork, or of one of its iterations: see {@link PerIteration}. */
@State(Scope.Benchmark)
public class Protection {
  private static final int GAP_BYTES = 1024;

  /** The strategy's id; the launcher puts in all that the workload allows. */
  @Param("rwlock")
  public String strategy;

  private Strategy opened;
  private Set<Trait> traits;

  // What readers of a lock write must not share a cache line with what they read.
  private byte[] gapBefore;
  private byte[] gapAfter;

  /** A fork's strategy that is not registered, such as a broken one. */
  static Protection by(Strategy strategy, Set<Trait> traits) {
    Protection protection = new Protection();
    protection.opened = strategy;
    protection.traits = traits;
    return protection;
  }

  /** Opens the strategy, with a gap in memory on both sides. */
  @Setup(Level.Trial)
  public void open() {
    gapBefore = new byte[GAP_BYTES];
    StrategyInfo info = Strategies.named(strategy);
    traits = info.traits();
    opened = info.factory().get();
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

  /**
   * Makes the data as often as the strategy holds it.
   *
   * @param maker makes it once
   * @param <T> what it is
   * @return one instance of it, or two
   */
  public <T> Instances<T> instances(Supplier<T> maker) {
    return new Instances<>(maker.get(), has(Trait.TWO_INSTANCES) ? maker.get() : null);
  }

  /**
   * Tells what the strategy asks of the data.
   *
   * @param trait what it may ask
   * @return whether it does
   */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /**
   * Opens the strategy anew for each iteration. A contended lock keeps one speed for as long as it
   * lives, which differs by tens of percent from that of the next, presumably by where it lies in
   * memory: with one lock for the whole fork, iterations agree and forks differ.
   */
  @State(Scope.Benchmark)
  public static class PerIteration {
    /** Closes the strategy, whose sessions have all been closed, and opens it again. */
    @Setup(Level.Iteration)
    public void reopen(Protection protection) {
      protection.close();
      protection.open();
    }
  }
}

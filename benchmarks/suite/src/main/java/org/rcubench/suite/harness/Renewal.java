package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Opens the strategy anew for each iteration. A contended lock keeps one speed for as long as it
 * lives, tens of percent apart from that of the next, presumably by where it lies in memory: with
 * one lock a fork, iterations agree and forks differ.
 */
@State(Scope.Benchmark)
public class Renewal {
  /**
   * Closes the strategy, whose sessions have all been closed, and opens it again.
   *
   * @param protection the strategy
   */
  @Setup(Level.Iteration)
  public void renew(Protection protection) {
    protection.close();
    protection.open();
  }
}

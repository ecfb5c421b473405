package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Opens the strategy anew for each iteration, so that what threads contend for lies elsewhere in
 * memory each time. Where a contended word lies decides how long it takes from core to core, by
 * tens of percent: a lock that stays where it is makes iterations agree, and forks differ.
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

package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How many updates a thread made, as a rate. JMH's own count of operations takes an operation that
 * began before the measurement, or did nothing because the measurement had ended, for one that was
 * made: where an updater starves, that is all there are.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Made {
  /** Updates that were made while the time was taken. */
  public long updates;
}

package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a thread counts beside its operations; JMH resets it before each iteration. */
public final class Counters {
  private Counters() {}

  /** What happens now and then, as a number. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Events {
    /** What the thread saw or found that its strategy must not let it: must be 0. */
    public long violations;

    /** Sections that ran again because an update had disturbed them. */
    public long retries;
  }

  /**
   * How many updates a thread made, as a rate. JMH's own count of operations includes one that
   * began before the measurement, and one that did nothing because the measurement had ended: where
   * an updater starves, there are no others.
   */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Updates {
    /** Updates that were made while the time was taken. */
    public long updates;
  }
}

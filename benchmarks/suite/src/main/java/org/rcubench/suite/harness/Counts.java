package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a thread counts beside its operations; JMH resets it before each iteration. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Counts {
  /** What the thread saw or found that its strategy must not let it: must be 0. */
  public long violations;

  /** Sections that ran again because an update had disturbed them. */
  public long retries;
}

package org.rcubench.offending.bench.record;

/** Knows who judges. */
public final class Recorder {
  org.rcubench.offending.bench.gate.Judge judge;
}

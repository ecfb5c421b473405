package org.rcubench.offending.bench.conduct;

/** Knows what becomes of its samples. */
public final class Conductor {
  org.rcubench.offending.bench.record.Recorder recorder;
}

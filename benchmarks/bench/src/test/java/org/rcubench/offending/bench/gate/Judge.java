package org.rcubench.offending.bench.gate;

/** Keeps the run. */
public final class Judge {
  org.rcubench.offending.bench.record.Recorder recorder;
}

package org.rcubench.offending.bench.print;

/** Measures. */
public final class Printer {
  org.rcubench.offending.bench.conduct.Conductor conductor;
}

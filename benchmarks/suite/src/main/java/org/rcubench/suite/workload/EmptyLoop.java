package org.rcubench.suite.workload;

import org.openjdk.jmh.annotations.Benchmark;
import org.rcubench.suite.harness.ThroughputBenchmark;

/**
 * The control: what the harness loop costs with nothing in it. That is the floor; nothing below it
 * is a measurement.
 */
public class EmptyLoop extends ThroughputBenchmark {

  /** Does nothing. */
  @Benchmark
  public void read() {}
}

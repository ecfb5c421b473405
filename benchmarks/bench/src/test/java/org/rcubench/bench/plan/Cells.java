package org.rcubench.bench.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;

/** Cells for tests, in which only what a test speaks of differs from the ordinary. */
public final class Cells {
  static final Timing TIMING = Timing.ofMillis(1, 100, 2, 200);

  private Cells() {}

  public static Cell cell(String strategy, int threads, int forks) {
    return new Cell(
        "org.rcubench.suite.workload.EmptySection.read",
        Mode.Throughput,
        new TreeMap<>(Map.of("strategy", strategy)),
        threads,
        List.of(),
        forks,
        TIMING,
        true);
  }

  public static Plan.Fork fork(int number, String strategy) {
    return new Plan.Fork(number, cell(strategy, 1, 5), number);
  }
}

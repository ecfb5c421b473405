package org.rcubench.charts.claims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

/**
 * A run of made-up cells. Without noise all forks agree and an interval is as wide as a point; with
 * it, forks lie above and below in turn.
 */
final class Cells {
  private final List<Sample> samples = new ArrayList<>();
  private int cores = 2;
  private int forks = 5;
  private double noise;

  Cells cores(int count) {
    cores = count;
    return this;
  }

  Cells forks(int count) {
    forks = count;
    return this;
  }

  Cells noise(double relative) {
    noise = relative;
    return this;
  }

  /** Who did it: how many, and whose number it is. */
  record Threads(int readers, int updaters, String role) {
    static Threads readers(int count) {
      return new Threads(count, 0, Sample.READER);
    }

    static Threads mixed(int count, String role) {
      return new Threads(count, 0, role);
    }

    static Threads updaters(int count, int readers) {
      return new Threads(readers, count, Sample.UPDATER);
    }

    int count() {
      return role.equals(Sample.UPDATER) && updaters > 0 ? updaters : readers;
    }
  }

  /** What was measured by a cell: a benchmark's class and method, and what it was told. */
  record Cell(String benchmark, String workload, String strategy, Map<String, String> params) {}

  Cells emptySection(String strategy, int readers, double nanos) {
    return cost(
        new Cell("EmptySection.read", "empty-section", strategy, Map.of()),
        Threads.readers(readers),
        nanos);
  }

  Cells readSection(String method, String strategy, double nanos) {
    return cost(
        new Cell("ReadSection." + method, "read-section", strategy, Map.of()),
        Threads.readers(1),
        nanos);
  }

  Cells synchronize(String method, String strategy, int callers, double nanos) {
    return cost(
        new Cell("Synchronize." + method, "synchronize", strategy, Map.of("readers", "1")),
        Threads.updaters(callers, 1),
        nanos);
  }

  /** Nanoseconds that an operation takes a thread. */
  Cells cost(Cell cell, Threads threads, double nanos) {
    return put(cell, threads, "throughput", "ops/us", threads.count() * 1e3 / nanos);
  }

  Cells put(Cell cell, Threads threads, String metric, String unit, double value) {
    for (int fork = 1; fork <= forks; fork++) {
      double shift = fork % 2 == 0 ? 1 + noise : 1 / (1 + noise);
      samples.add(
          new Sample(
              "made-up",
              "org.rcubench.suite.made.up." + cell.benchmark(),
              cell.workload(),
              cell.strategy(),
              new TreeMap<>(cell.params()),
              threads.readers(),
              threads.updaters(),
              threads.role(),
              fork,
              1,
              metric,
              unit,
              unit.startsWith("ops") ? Better.HIGHER : Better.LOWER,
              value * shift));
    }
    return this;
  }

  Run run() {
    return Run.of(
        new RunFolder(Path.of("made-up")),
        new SyntheticRun().cores(cores).run().environment(),
        samples);
  }
}

package org.rcubench.bench.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.environment.Build;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.environment.Settings;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/** Runs made by hand, on a machine of two cores. */
public final class Runs {
  private final List<Sample> samples = new ArrayList<>();
  private String cpu = "CPU";

  /** Three forks of this cost; throughput is the threads' together, as JMH tells it. */
  public Runs cost(String workload, String strategy, int threads, double nanos) {
    for (int fork = 1; fork <= 3; fork++) {
      add(workload, strategy, threads, fork, "throughput", "ops/us", threads * 1000 / nanos);
    }
    return this;
  }

  /** So many forks of about this cost, one a little off the other. */
  Runs forks(int forks, String workload, String strategy, int threads, double nanos) {
    for (int fork = 1; fork <= forks; fork++) {
      double cost = nanos * (1 + 0.002 * (fork % 3 - 1) + 0.0001 * fork);
      add(workload, strategy, threads, fork, "throughput", "ops/us", threads * 1000 / cost);
    }
    return this;
  }

  /** Measured on another machine. */
  Runs on(String otherCpu) {
    cpu = otherCpu;
    return this;
  }

  /** The same of a benchmark of the library's own, such as {@code ReadSection.handle}. */
  public Runs library(String benchmark, String strategy, int threads, double nanos) {
    for (int fork = 1; fork <= 3; fork++) {
      add(
          "suite.library." + benchmark,
          "library",
          strategy,
          threads,
          fork,
          "throughput",
          "ops/us",
          threads * 1000 / nanos);
    }
    return this;
  }

  /** A number of one role of {@code counter-pair}, which 1 reader and 1 updater share. */
  public Runs pair(String strategy, String role, String metric, String unit, double value) {
    samples.add(
        new Sample(
            "run",
            "org.rcubench.suite.workload.CounterPair.pair",
            "counter-pair",
            strategy,
            new TreeMap<>(Map.of("updateRate", "1000")),
            1,
            1,
            role,
            1,
            1,
            metric,
            unit,
            unit.startsWith("ops/") ? Better.HIGHER : Better.LOWER,
            value));
    return this;
  }

  /** Forks of {@code counter-pair} whose 2 threads update at this ratio, in operations per us. */
  public Runs mixed(String ratio, String strategy, double... byFork) {
    for (int fork = 1; fork <= byFork.length; fork++) {
      samples.add(
          new Sample(
              "run",
              "org.rcubench.suite.workload.CounterPair.mixed",
              "counter-pair",
              strategy,
              new TreeMap<>(Map.of("updateRatio", ratio, "update", "copy")),
              2,
              0,
              Sample.ALL,
              fork,
              1,
              "throughput",
              "ops/us",
              Better.HIGHER,
              byFork[fork - 1]));
    }
    return this;
  }

  public Runs violations(String strategy, double... byIteration) {
    for (double count : byIteration) {
      add("counter-pair", strategy, 2, 1, "violations", "#", count);
    }
    return this;
  }

  private void add(
      String workload,
      String strategy,
      int threads,
      int fork,
      String metric,
      String unit,
      double value) {
    add(workload, workload, strategy, threads, fork, metric, unit, value);
  }

  private void add(
      String benchmark,
      String workload,
      String strategy,
      int threads,
      int fork,
      String metric,
      String unit,
      double value) {
    samples.add(
        new Sample(
            "run",
            "org.rcubench." + benchmark,
            workload,
            strategy,
            new TreeMap<>(),
            threads,
            0,
            strategy.isEmpty() || metric.equals("violations") ? Sample.ALL : Sample.READER,
            fork,
            1,
            metric,
            unit,
            metric.equals("throughput") ? Better.HIGHER : Better.LOWER,
            value));
  }

  /** The run as a folder on disk. */
  Path storedIn(Path folder) {
    RunFolder run = new RunFolder(folder);
    run.create();
    EnvironmentFile.write(run.environment(), environment());
    SamplesFile.write(run.samples(), samples);
    return folder;
  }

  public Run run() {
    return Run.of(new RunFolder(Path.of("run")), environment(), samples);
  }

  private Environment environment() {
    return new Environment(
        Environment.SCHEMA,
        "run",
        "2026-01-02T03:04:05Z",
        new Machine(cpu, "amd64", 2, 2, "off", "performance", "off", "none", "Linux", "none", 0),
        new Jvm("OpenJDK", "17.0.9", "nobody", List.of()),
        new Build("0.1.0", "unknown", false, "ab12", "1.37"),
        new Settings(List.of(), "quick", 1, 0.1),
        0);
  }
}

package org.rcubench.charts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.environment.Build;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.environment.Settings;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

/** A run whose numbers are made up: given costs with a little seeded noise around them. */
public final class SyntheticRun {
  private static final int ITERATIONS = 3;

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<Sample> samples = new ArrayList<>();
  private Path folder = Path.of("synthetic");
  private String runId = "20260203-101112";
  private String cpuModel = "AMD EPYC 7763 64-Core Processor";
  private String jvmVersion = "17.0.15";
  private List<String> jvmFlags = List.of("-Xms1g");
  private int physicalCores = 2;
  private int logicalCores = 2;
  private int forks = 5;
  private double noise = 0.04;

  /** The run's id. */
  public SyntheticRun runId(String id) {
    runId = id;
    return this;
  }

  /** Where the run lies, with whatever files a test puts there. */
  public SyntheticRun folder(Path path) {
    folder = path;
    return this;
  }

  /** The name of the processor. */
  public SyntheticRun cpuModel(String name) {
    cpuModel = name;
    return this;
  }

  /** The version of the JVM and the flags of the forks. */
  public SyntheticRun jvm(String version, String... flags) {
    jvmVersion = version;
    jvmFlags = List.of(flags);
    return this;
  }

  /** The machine's cores, with one hardware thread each. */
  public SyntheticRun cores(int cores) {
    return cores(cores, cores);
  }

  /** The machine's cores and hardware threads. */
  public SyntheticRun cores(int physical, int logical) {
    physicalCores = physical;
    logicalCores = logical;
    return this;
  }

  /** How many forks the cells that follow have. */
  public SyntheticRun forks(int count) {
    forks = count;
    return this;
  }

  /** The relative spread of the cells that follow. */
  public SyntheticRun noise(double relative) {
    noise = relative;
    return this;
  }

  /** Empty sections of a strategy that cost the given nanoseconds. */
  public SyntheticRun emptySection(String strategy, int threads, double nanos) {
    return throughput("empty-section", strategy, Map.of(), threads, nanos);
  }

  /** The empty loop. */
  public SyntheticRun emptyLoop(int threads, double nanos) {
    return throughput("empty-loop", "", Map.of(), threads, nanos);
  }

  /** Sections of a length that cost the given nanoseconds all in all. */
  public SyntheticRun section(String strategy, int threads, String length, double nanos) {
    return throughput("section-length", strategy, Map.of("length", length), threads, nanos);
  }

  /** Sections of the library's own benchmark, by one of its methods. */
  public SyntheticRun readSection(String method, String strategy, int threads, double nanos) {
    for (int fork = 1; fork <= forks; fork++) {
      samples.add(
          library("ReadSection." + method, "read-section", strategy, fork)
              .apply(new int[] {threads, 0}, threads * 1e3 / around(nanos)));
    }
    return this;
  }

  /** Operations of updaters, by a method of one of the library's own benchmarks. */
  public SyntheticRun update(
      String benchmark, String workload, String strategy, int readers, int updaters, double nanos) {
    for (int fork = 1; fork <= forks; fork++) {
      samples.add(
          library(benchmark, workload, strategy, fork)
              .apply(new int[] {readers, updaters}, updaters * 1e3 / around(nanos)));
    }
    return this;
  }

  /** A number of any kind of what readers and updaters do together, one for each fork. */
  public SyntheticRun cell(
      String method,
      String workload,
      String strategy,
      Map<String, String> params,
      int readers,
      int updaters,
      String role,
      String metric,
      String unit,
      double value) {
    for (int fork = 1; fork <= forks; fork++) {
      samples.add(
          new Sample(
              runId,
              "org.rcubench.suite.workload." + method,
              workload,
              strategy,
              new TreeMap<>(params),
              readers,
              updaters,
              role,
              fork,
              1,
              metric,
              unit,
              unit.startsWith("ops") ? Better.HIGHER : Better.LOWER,
              around(value)));
    }
    return this;
  }

  /** One metric of any cell, one value for each fork. */
  public SyntheticRun cell(Sample like, double... values) {
    for (int fork = 1; fork <= values.length; fork++) {
      samples.add(
          new Sample(
              runId,
              like.benchmark(),
              like.workload(),
              like.strategy(),
              like.params(),
              like.readers(),
              like.updaters(),
              like.role(),
              fork,
              1,
              like.metric(),
              like.unit(),
              like.better(),
              values[fork - 1]));
    }
    return this;
  }

  private double around(double nanos) {
    return nanos * (1 + noise * (random.nextDouble() - 0.5) * 2);
  }

  private BiFunction<int[], Double, Sample> library(
      String benchmark, String workload, String strategy, int fork) {
    return (threads, value) ->
        new Sample(
            runId,
            "org.rcubench.suite.library." + benchmark,
            workload,
            strategy,
            new TreeMap<>(),
            threads[0],
            threads[1],
            threads[1] == 0 ? Sample.READER : Sample.UPDATER,
            fork,
            1,
            "throughput",
            "ops/us",
            Better.HIGHER,
            value);
  }

  /** Samples of any kind, one for each value, each its own fork. */
  public SyntheticRun samples(
      String workload, String strategy, int threads, String metric, String unit, double... values) {
    for (int fork = 1; fork <= values.length; fork++) {
      add(workload, strategy, Map.of(), threads, fork, 1, metric, unit, values[fork - 1]);
    }
    return this;
  }

  private SyntheticRun throughput(
      String workload, String strategy, Map<String, String> params, int threads, double nanos) {
    for (int fork = 1; fork <= forks; fork++) {
      double ofFork = nanos * (1 + noise * (random.nextDouble() - 0.5) * 2);
      for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
        double cost = ofFork * (1 + noise / 2 * (random.nextDouble() - 0.5) * 2);
        add(
            workload,
            strategy,
            params,
            threads,
            fork,
            iteration,
            "throughput",
            "ops/us",
            threads * 1e3 / cost);
      }
    }
    return this;
  }

  private void add(
      String workload,
      String strategy,
      Map<String, String> params,
      int threads,
      int fork,
      int iteration,
      String metric,
      String unit,
      double value) {
    samples.add(
        new Sample(
            runId,
            "org.rcubench.suite.Synthetic.section",
            workload,
            strategy,
            new TreeMap<>(params),
            threads,
            0,
            Sample.ALL,
            fork,
            iteration,
            metric,
            unit,
            unit.startsWith("ops") ? Better.HIGHER : Better.LOWER,
            value));
  }

  /** The run. */
  public Run run() {
    return Run.of(
        new RunFolder(folder),
        new Environment(
            Environment.SCHEMA,
            runId,
            "2026-02-03T10:11:12Z",
            new Machine(
                cpuModel,
                "amd64",
                logicalCores,
                physicalCores,
                logicalCores > physicalCores ? "on" : "off",
                Machine.UNKNOWN,
                Machine.UNKNOWN,
                Machine.NONE,
                "Linux 6.1.0",
                "kvm",
                8L << 30),
            new Jvm("OpenJDK 64-Bit Server VM", jvmVersion, "Debian", jvmFlags),
            new Build("0.1.0", "0123abc", false, Machine.UNKNOWN, "1.37"),
            new Settings(List.of("-f", "5"), "quick", 42, 0.4),
            0.1),
        samples);
  }
}

package org.rcubench.bench.print;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.BenchmarkResultMetaData;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.results.ThroughputResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH would have measured, made of its own public classes. */
public final class Measured {
  private static final String PACKAGE = "org.rcubench.suite.workload.";

  private String benchmark = PACKAGE + "EmptySection.read";
  private Mode mode = Mode.Throughput;
  private int threads = 2;
  private int[] groups = {1};
  private List<String> roles = List.of();
  private int forks = 1;
  private final WorkloadParams params = new WorkloadParams();

  public static Measured emptySection(String strategy) {
    return new Measured().param("strategy", strategy);
  }

  public static Measured counterPair(int readers, int updaters, int threads) {
    return group(PACKAGE + "CounterPair.pair", "read", readers, updaters, threads)
        .param("strategy", "rwlock")
        .param("update", "copy");
  }

  /** A group of one role and of updaters. */
  public static Measured group(
      String benchmark, String role, int others, int updaters, int threads) {
    Measured measured = new Measured();
    measured.benchmark = benchmark;
    measured.groups = new int[] {others, updaters};
    measured.roles = List.of("update", role);
    measured.threads = threads;
    return measured;
  }

  public Measured of(String given) {
    benchmark = given;
    return this;
  }

  public Measured in(Mode given) {
    mode = given;
    return this;
  }

  public Measured withThreads(int given) {
    threads = given;
    return this;
  }

  public Measured withForks(int given) {
    forks = given;
    return this;
  }

  public Measured param(String name, String value) {
    params.put(name, value, params.keys().size());
    return this;
  }

  /** One fork of iterations, each with these results. */
  public RunResult fork(List<List<Result<?>>> iterations) {
    return forks(List.of(iterations));
  }

  /** Several forks, as JMH returns them when it runs them in one go. */
  public RunResult forks(List<List<List<Result<?>>>> forksOfIterations) {
    BenchmarkParams all = params();
    List<BenchmarkResult> results = new ArrayList<>();
    for (List<List<Result<?>>> iterations : forksOfIterations) {
      List<IterationResult> measured = new ArrayList<>();
      for (List<Result<?>> iteration : iterations) {
        IterationResult result =
            new IterationResult(all, all.getMeasurement(), new IterationResultMetaData(10, 10));
        result.addResults(iteration);
        measured.add(result);
      }
      results.add(new BenchmarkResult(all, measured, new BenchmarkResultMetaData(1, 2, 3, 10, 10)));
    }
    return new RunResult(all, results);
  }

  /** An iteration in which nothing but its throughput was measured. */
  public static List<Result<?>> throughput(double opsPerMicrosecond) {
    return List.of(speed(ResultRole.PRIMARY, "read", opsPerMicrosecond));
  }

  public static Result<?> speed(ResultRole role, String label, double opsPerMicrosecond) {
    return new ThroughputResult(
        role, label, opsPerMicrosecond * 1000, 1_000_000, TimeUnit.MICROSECONDS);
  }

  public static Result<?> time(double nanosPerOp) {
    return new AverageTimeResult(
        ResultRole.PRIMARY, "read", 1, (long) nanosPerOp, TimeUnit.NANOSECONDS);
  }

  public static Result<?> scalar(String label, double value, String unit) {
    return new ScalarResult(label, value, unit, AggregationPolicy.SUM);
  }

  private BenchmarkParams params() {
    IterationParams warmup =
        new IterationParams(IterationType.WARMUP, 1, TimeValue.milliseconds(20), 1);
    IterationParams measurement =
        new IterationParams(IterationType.MEASUREMENT, 2, TimeValue.milliseconds(20), 1);
    return new BenchmarkParams(
        benchmark,
        benchmark + "_generated",
        true,
        threads,
        groups,
        roles,
        forks,
        0,
        warmup,
        measurement,
        mode,
        params,
        mode == Mode.Throughput ? TimeUnit.MICROSECONDS : TimeUnit.NANOSECONDS,
        1,
        "java",
        List.of("-Xmx1g", "-Dsecret=1"),
        "17.0.9",
        "OpenJDK",
        "17.0.9+9",
        "1.37",
        TimeValue.minutes(10));
  }
}

package org.rcubench.bench.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.rcubench.bench.plan.Params;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.ForkIdentity;
import org.rcubench.results.samples.Sample;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.workload.WorkloadInfo;
import org.rcubench.suite.workload.Workloads;

/** Turns what JMH measured in a fork into samples. */
final class SampleExtractor {
  private static final String READERS = "readers";

  /**
   * What {@link Counters.Updates} counts, which goes before JMH's count of an updater's operations.
   */
  private static final String UPDATES_MADE = "updates";

  /** What JMH says of whatever a benchmark counts beside its operations. */
  private static final String COUNT = "#";

  private static final Map<String, String> UNITS_OF_COUNTS =
      Map.of(
          "enqueueRate", "ops/s",
          "backlogPeak", "callbacks",
          "heapAtPeak", "B",
          "barrier", "ns",
          "bytesPerObject", "B/object");

  private final String runId;

  SampleExtractor(String runId) {
    this.runId = runId;
  }

  /** The samples of one fork, which is that fork of its cell, and its latencies. */
  List<Sample> samples(RunResult result, int fork, List<LatencyInterval> latencies) {
    ForkIdentity identity = identity(result.getParams(), fork);
    List<Sample> samples = new ArrayList<>();
    for (BenchmarkResult measured : result.getBenchmarkResults()) {
      int iteration = 0;
      for (IterationResult each : measured.getIterationResults()) {
        iteration++;
        add(samples, new Place(result.getParams(), identity, iteration), each);
      }
    }
    for (LatencyInterval interval : latencies) {
      add(samples, new Place(result.getParams(), identity, interval.iteration()), interval);
    }
    return samples;
  }

  /** What JMH ran, as that fork of its cell. */
  static ForkIdentity identity(BenchmarkParams jmh, int fork) {
    SortedMap<String, String> params = new TreeMap<>();
    for (String name : jmh.getParamsKeys()) {
      params.put(name, jmh.getParam(name));
    }
    String strategy = Optional.ofNullable(params.remove(Params.STRATEGY)).orElse("");
    return new ForkIdentity(
        jmh.getBenchmark(),
        workload(jmh).map(WorkloadInfo::id).orElse(""),
        jmh.getMode().shortLabel(),
        strategy,
        params,
        jmh.getThreads(),
        threads(jmh, Sample.READER),
        threads(jmh, Sample.UPDATER),
        fork);
  }

  private void add(List<Sample> samples, Place place, LatencyInterval interval) {
    interval
        .percentiles()
        .forEach(
            (name, nanos) ->
                samples.add(
                    interval.role().equals(LatencyInterval.AGE)
                        ? sample(place, Sample.READER, "age." + name, "ns", nanos)
                        : sample(place, interval.role(), "latency." + name, "ns/op", nanos)));
  }

  private void add(List<Sample> samples, Place place, IterationResult iteration) {
    if (!place.hasRoles()) {
      // A group's primary result mixes its roles and says nothing.
      add(
          samples,
          place,
          place.soleRole(),
          speed(place.params().getMode()),
          iteration.getPrimaryResult());
    }
    var secondary = iteration.getSecondaryResults();
    boolean counted = secondary.containsKey(UPDATES_MADE);
    secondary.forEach(
        (label, result) -> {
          String speed = speed(place.params().getMode());
          if (counted && label.equals(UPDATES_MADE)) {
            add(samples, place, Sample.UPDATER, speed, result);
          } else if (!place.hasRoles() || !place.params().getThreadGroupLabels().contains(label)) {
            add(samples, place, Sample.ALL, label, result);
          } else if (!counted || role(label).equals(Sample.READER)) {
            add(samples, place, role(label), speed, result);
          }
        });
  }

  private void add(
      List<Sample> samples, Place place, String role, String metric, Result<?> result) {
    double value = result.getScore();
    if (Double.isFinite(value)) { // else JMH's word for "nothing was measured"
      String unit = result.getScoreUnit();
      String told = unit.equals(COUNT) ? UNITS_OF_COUNTS.getOrDefault(metric, COUNT) : unit;
      samples.add(sample(place, role, metric, told, value));
    }
  }

  private Sample sample(Place place, String role, String metric, String unit, double value) {
    ForkIdentity fork = place.fork();
    return new Sample(
        runId,
        fork.benchmark(),
        fork.workload(),
        fork.strategy(),
        fork.params(),
        fork.readers(),
        fork.updaters(),
        role,
        fork.fork(),
        place.iteration(),
        metric,
        unit,
        unit.startsWith("ops/") ? Better.HIGHER : Better.LOWER,
        value);
  }

  private static String speed(Mode mode) {
    return mode == Mode.Throughput ? "throughput" : "time";
  }

  private static String role(String label) {
    return label.startsWith("update") ? Sample.UPDATER : Sample.READER;
  }

  /** Where in the run an iteration stands. */
  private record Place(BenchmarkParams params, ForkIdentity fork, int iteration) {
    boolean hasRoles() {
      return SampleExtractor.hasRoles(params);
    }

    String soleRole() {
      if (updatesOnly(params)) {
        return Sample.UPDATER;
      }
      if (mixes()) {
        return Sample.ALL;
      }
      boolean reads = workload(params).map(WorkloadInfo::takesStrategy).orElse(false);
      return reads ? Sample.READER : Sample.ALL;
    }

    /** Whether every thread does what both roles do. */
    boolean mixes() {
      return params.getParamsKeys().contains(WorkloadInfo.UPDATE_RATIO);
    }
  }

  private static boolean hasRoles(BenchmarkParams jmh) {
    return jmh.getThreadGroupLabels().size() > 1;
  }

  private static Optional<WorkloadInfo> workload(BenchmarkParams jmh) {
    return Workloads.of(jmh.getBenchmark());
  }

  private static boolean updatesOnly(BenchmarkParams jmh) {
    return workload(jmh).map(WorkloadInfo::updatesOnly).orElse(false);
  }

  private static int threads(BenchmarkParams jmh, String role) {
    if (updatesOnly(jmh) && !hasRoles(jmh)) {
      return role.equals(Sample.UPDATER) ? jmh.getThreads() : backgroundReaders(jmh);
    }
    if (!hasRoles(jmh)) {
      return role.equals(Sample.READER) ? jmh.getThreads() : 0;
    }
    List<String> labels = jmh.getThreadGroupLabels().stream().sorted().toList();
    int[] counts = jmh.getThreadGroups();
    int inOneGroup = 0;
    int size = 0;
    for (int i = 0; i < labels.size(); i++) {
      size += counts[i];
      if (role(labels.get(i)).equals(role)) {
        inOneGroup += counts[i];
      }
    }
    return inOneGroup * jmh.getThreads() / size;
  }

  private static int backgroundReaders(BenchmarkParams jmh) {
    String readers = jmh.getParam(READERS);
    return readers == null ? 0 : Integer.parseInt(readers);
  }
}

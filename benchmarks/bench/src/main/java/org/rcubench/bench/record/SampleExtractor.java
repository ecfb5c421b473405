package org.rcubench.bench.record;

import java.util.ArrayList;
import java.util.List;
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

  private final String runId;

  SampleExtractor(String runId) {
    this.runId = runId;
  }

  /** The samples of one fork, which is the fork of that round of its cell, and its latencies. */
  List<Sample> samples(RunResult result, int round, List<LatencyInterval> latencies) {
    List<Sample> samples = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      int iteration = 0;
      for (IterationResult measured : fork.getIterationResults()) {
        iteration++;
        add(samples, new Place(result.getParams(), round, iteration), measured);
      }
    }
    for (LatencyInterval interval : latencies) {
      add(samples, new Place(result.getParams(), round, interval.iteration()), interval);
    }
    return samples;
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
      samples.add(sample(place, role, metric, Units.of(metric, result.getScoreUnit()), value));
    }
  }

  private Sample sample(Place place, String role, String metric, String unit, double value) {
    SortedMap<String, String> params = new TreeMap<>();
    for (String name : place.params().getParamsKeys()) {
      params.put(name, place.params().getParam(name));
    }
    String strategy = Optional.ofNullable(params.remove(Params.STRATEGY)).orElse("");
    return new Sample(
        runId,
        place.params().getBenchmark(),
        place.workloadId(),
        strategy,
        params,
        place.threads(Sample.READER),
        place.threads(Sample.UPDATER),
        role,
        place.round(),
        place.round(),
        place.iteration(),
        metric,
        unit,
        unit.startsWith("ops/") ? Better.HIGHER : Better.LOWER,
        value,
        1);
  }

  private static String speed(Mode mode) {
    return mode == Mode.Throughput ? "throughput" : "time";
  }

  private static String role(String label) {
    return label.startsWith("update") ? Sample.UPDATER : Sample.READER;
  }

  /** Where in the run an iteration stands. */
  private record Place(BenchmarkParams params, int round, int iteration) {
    boolean hasRoles() {
      return params.getThreadGroupLabels().size() > 1;
    }

    String soleRole() {
      if (updates()) {
        return Sample.UPDATER;
      }
      if (mixes()) {
        return Sample.ALL;
      }
      boolean reads = workload().map(WorkloadInfo::takesStrategy).orElse(false);
      return reads ? Sample.READER : Sample.ALL;
    }

    boolean updates() {
      return workload().map(WorkloadInfo::updatesOnly).orElse(false);
    }

    /** Whether every thread does what both roles do. */
    boolean mixes() {
      return params.getParamsKeys().contains(WorkloadInfo.UPDATE_RATIO);
    }

    Optional<WorkloadInfo> workload() {
      return Workloads.of(params.getBenchmark());
    }

    String workloadId() {
      return workload().map(WorkloadInfo::id).orElse("");
    }

    int threads(String role) {
      if (updates() && !hasRoles()) {
        return role.equals(Sample.UPDATER) ? params.getThreads() : backgroundReaders();
      }
      if (!hasRoles()) {
        return role.equals(Sample.READER) ? params.getThreads() : 0;
      }
      List<String> labels = params.getThreadGroupLabels().stream().sorted().toList();
      int[] counts = params.getThreadGroups();
      int inOneGroup = 0;
      int size = 0;
      for (int i = 0; i < labels.size(); i++) {
        size += counts[i];
        if (role(labels.get(i)).equals(role)) {
          inOneGroup += counts[i];
        }
      }
      return inOneGroup * params.getThreads() / size;
    }

    int backgroundReaders() {
      String readers = params.getParam(READERS);
      return readers == null ? 0 : Integer.parseInt(readers);
    }
  }
}

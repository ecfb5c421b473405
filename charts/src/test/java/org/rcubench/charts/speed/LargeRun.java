package org.rcubench.charts.speed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.RunFolder;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/**
 * A run as large as a night's: every strategy under workloads of each kind, with five forks of five
 * iterations and everything that profilers and logs add to them.
 */
final class LargeRun {
  /** How many samples it has. */
  static final int SAMPLES = 100_000;

  private static final int FORKS = 5;
  private static final int ITERATIONS = 5;
  private static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16, 32);
  private static final List<String> LENGTHS = List.of("0", "10", "100", "1000", "10000");
  private static final List<String> SHARED =
      List.of("counter-pair", "person-registry", "ip-options");
  private static final List<String> RATIOS = List.of("0", "0.001", "0.01", "0.1", "0.5");
  private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p99.9", "max");

  private LargeRun() {}

  /** One metric of one cell. */
  private record Metric(
      String workload,
      String method,
      String strategy,
      Map<String, String> params,
      int readers,
      int updaters,
      String role,
      String name,
      String unit) {}

  /** Writes it into a folder, sample by sample. */
  static void write(Path path) {
    RunFolder folder = new RunFolder(path);
    folder.create();
    EnvironmentFile.write(folder.environment(), new SyntheticRun().cores(16).run().environment());
    SplittableRandom random = new SplittableRandom(1);
    SamplesFile.write(
        folder.samples(),
        () -> metrics().flatMap(metric -> samples(metric, random)).limit(SAMPLES).iterator());
  }

  private static Stream<Metric> metrics() {
    return StrategyStyles.known().stream()
        .flatMap(
            strategy ->
                Stream.of(sections(strategy), lengths(strategy), groups(strategy), mixed(strategy))
                    .flatMap(metrics -> metrics));
  }

  private static Stream<Metric> sections(String strategy) {
    return THREADS.stream()
        .flatMap(
            threads -> alone("empty-section", "read", strategy, Map.of(), threads, Sample.READER));
  }

  private static Stream<Metric> lengths(String strategy) {
    return LENGTHS.stream()
        .flatMap(
            length ->
                alone(
                    "section-length",
                    "read",
                    strategy,
                    Map.of("length", length),
                    16,
                    Sample.READER));
  }

  private static Stream<Metric> mixed(String strategy) {
    return RATIOS.stream()
        .flatMap(
            ratio ->
                THREADS.stream()
                    .limit(3)
                    .flatMap(
                        threads ->
                            alone(
                                "routing-table",
                                "mixed",
                                strategy,
                                Map.of("updateRatio", ratio),
                                threads,
                                Sample.ALL)));
  }

  private static Stream<Metric> groups(String strategy) {
    return SHARED.stream()
        .flatMap(
            workload ->
                Stream.of("copy", "in-place")
                    .flatMap(
                        update ->
                            Stream.concat(
                                Stream.of(Sample.READER, Sample.UPDATER)
                                    .flatMap(
                                        role ->
                                            role(
                                                workload,
                                                strategy,
                                                Map.of("update", update),
                                                role)),
                                Stream.of("violations", "retries")
                                    .map(
                                        name ->
                                            new Metric(
                                                workload,
                                                "group",
                                                strategy,
                                                Map.of("update", update),
                                                15,
                                                1,
                                                Sample.ALL,
                                                name,
                                                "#")))));
  }

  private static Stream<Metric> role(
      String workload, String strategy, Map<String, String> params, String role) {
    return Stream.concat(
        Stream.of(
            new Metric(workload, "group", strategy, params, 15, 1, role, "throughput", "ops/us")),
        PERCENTILES.stream()
            .map(
                name ->
                    new Metric(
                        workload,
                        "group",
                        strategy,
                        params,
                        15,
                        1,
                        role,
                        "latency." + name,
                        "ns/op")));
  }

  private static Stream<Metric> alone(
      String workload,
      String method,
      String strategy,
      Map<String, String> params,
      int threads,
      String role) {
    return Stream.of(
        new Metric(workload, method, strategy, params, threads, 0, role, "throughput", "ops/us"),
        new Metric(
            workload,
            method,
            strategy,
            params,
            threads,
            0,
            Sample.ALL,
            "gc.alloc.rate.norm",
            "B/op"),
        new Metric(
            workload, method, strategy, params, threads, 0, Sample.ALL, "gc.count", "counts"));
  }

  private static Stream<Sample> samples(Metric metric, SplittableRandom random) {
    double typical = 1 + (metric.hashCode() & 0xFF);
    return IntStream.rangeClosed(1, FORKS)
        .boxed()
        .flatMap(
            fork ->
                IntStream.rangeClosed(1, ITERATIONS)
                    .mapToObj(
                        iteration ->
                            sample(metric, fork, iteration, typical * (1 + random.nextDouble()))));
  }

  private static Sample sample(Metric metric, int fork, int iteration, double value) {
    return new Sample(
        "large",
        "org.rcubench.suite.Synthetic." + metric.method(),
        metric.workload(),
        metric.strategy(),
        new TreeMap<>(metric.params()),
        metric.readers(),
        metric.updaters(),
        metric.role(),
        fork,
        iteration,
        metric.name(),
        metric.unit(),
        metric.unit().startsWith("ops/") ? Better.HIGHER : Better.LOWER,
        value);
  }
}

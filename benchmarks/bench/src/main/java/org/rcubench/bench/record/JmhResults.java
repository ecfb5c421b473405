package org.rcubench.bench.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.rcubench.results.files.AtomicFile;

/** Puts the single forks of each cell together, as if JMH had run them in one go. */
final class JmhResults {
  private static final String JVM = "java";

  private JmhResults() {}

  /**
   * One result a cell, its forks in their order.
   *
   * @param cells the results of the single forks of each cell, at least one
   */
  static List<RunResult> merged(Collection<List<RunResult>> cells) {
    return cells.stream()
        .map(JmhResults::merged)
        .sorted(RunResult.DEFAULT_SORT_COMPARATOR)
        .toList();
  }

  /** Writes results in one of JMH's formats. */
  static void write(Path file, ResultFormatType type, Collection<RunResult> results) {
    AtomicFile.write(
        file,
        out -> {
          PrintStream print = new PrintStream(out, false, UTF_8);
          ResultFormatFactory.getInstance(type, print).writeOut(results);
          print.flush();
          if (print.checkError()) {
            throw new IOException("no space left on device");
          }
        });
  }

  private static RunResult merged(List<RunResult> forks) {
    List<BenchmarkResult> results =
        forks.stream().flatMap(fork -> fork.getBenchmarkResults().stream()).toList();
    return new RunResult(withForks(forks.get(0).getParams(), forks.size()), results);
  }

  private static BenchmarkParams withForks(BenchmarkParams params, int forks) {
    WorkloadParams workload = new WorkloadParams();
    for (String name : params.getParamsKeys()) {
      workload.put(name, params.getParam(name), workload.keys().size());
    }
    return new BenchmarkParams(
        params.getBenchmark(),
        params.generatedBenchmark(),
        params.shouldSynchIterations(),
        params.getThreads(),
        params.getThreadGroups(),
        params.getThreadGroupLabels(),
        forks,
        params.getWarmupForks(),
        params.getWarmup(),
        params.getMeasurement(),
        params.getMode(),
        workload,
        params.getTimeUnit(),
        params.getOpsPerInvocation(),
        JVM,
        params.getJvmArgs(),
        params.getJdkVersion(),
        params.getVmName(),
        params.getVmVersion(),
        params.getJmhVersion(),
        params.getTimeout());
  }
}

package org.rcubench.bench.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.bench.conduct.PairPlan;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.bench.gate.selftest.SelfTest;
import org.rcubench.bench.gate.selftest.SelfTestReport;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.bench.record.CurrentEnvironment;
import org.rcubench.charts.gate.GateFigures;
import org.rcubench.results.comparison.SelfTestSummary;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.files.AtomicFile;

/**
 * A self-test of the gate as a folder: its trials, where they were measured, the report and its
 * figures.
 *
 * @param path the folder
 */
record SelfTestFolder(Path path) {
  /** What a comparison in CI may take, which is what the report foretells. */
  private static final Duration FORETOLD = Duration.ofMinutes(15);

  /**
   * Measures what is missing, and writes the report.
   *
   * @param plan how each fork runs
   * @param count how many pairs of each row and slowdown there should be
   * @param sampling the time to spend, and how much the foretold comparisons measure
   * @param seed draws all that is drawn
   * @param out takes word of progress, and the report
   * @throws UsageException if trials are missing that would have to be measured by another build
   */
  void fill(
      PairPlan plan,
      int count,
      SamplingPlan sampling,
      Thresholds thresholds,
      long seed,
      PrintStream out)
      throws InterruptedException {
    SelfTest test = new SelfTest(ownJar(), plan, path, seed, out);
    Environment environment =
        CurrentEnvironment.ofFolder(
            path,
            CurrentEnvironment.now(List.of("compare", "--self-test"), "self-test", seed),
            test.isComplete(count));
    test.measure(count, sampling.budget());
    SelfTestReport report =
        test.report(sampling.within(FORETOLD), thresholds, environment.machine().physicalCores());
    String markdown = report.markdown();
    AtomicFile.write(path.resolve("report.md"), bytes -> bytes.write(markdown.getBytes(UTF_8)));
    SelfTestSummary summary = report.summary();
    GateFigures figures = new GateFigures(environment);
    out.printf("%n%s%n", markdown);
    Stream.of(
            figures.spread(path.resolve("spread.png"), summary.spreads()),
            figures.power(path.resolve("power.png"), summary.powers()))
        .flatMap(Optional::stream)
        .forEach(absence -> out.println("Not drawn: " + absence));
    out.println("Trials, report and figures: " + path);
  }

  private static Path ownJar() {
    return CurrentEnvironment.jar()
        .orElseThrow(() -> new UsageException("--self-test runs from benchmarks.jar alone"));
  }
}

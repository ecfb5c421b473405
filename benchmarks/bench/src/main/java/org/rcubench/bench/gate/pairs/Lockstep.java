package org.rcubench.bench.gate.pairs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rcubench.bench.conduct.BenchmarkJar;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.conduct.CommonRows;
import org.rcubench.bench.conduct.JarUnderTest;
import org.rcubench.bench.conduct.LockstepPair;
import org.rcubench.bench.conduct.Side;
import org.rcubench.bench.conduct.Timeouts;
import org.rcubench.bench.conduct.Workspace;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.bench.gate.curves.Curves;
import org.rcubench.results.environment.MachineProbe;
import org.rcubench.results.files.CsvJournal;
import org.rcubench.results.files.ResultsException;

/** Compares two jars from beginning to end. */
public final class Lockstep {
  /** What a pair takes beyond its turns: two JVMs, each started by another. */
  private static final Duration TO_START = Duration.ofSeconds(3);

  private static final PairForm FORM = new PairForm();

  private final ComparisonRequest request;
  private final PrintStream out;
  private final Timeouts patience;

  /**
   * A comparison.
   *
   * @param request what to compare
   * @param out takes word of progress
   */
  public Lockstep(ComparisonRequest request, PrintStream out) {
    this(request, out, Timeouts.defaults());
  }

  public Lockstep(ComparisonRequest request, PrintStream out, Timeouts patience) {
    this.request = request;
    this.out = out;
    this.patience = patience;
  }

  /**
   * Measures and judges.
   *
   * @return what was found
   * @throws ResultsException if a jar cannot be used, there is nothing to compare, or a file cannot
   *     be written
   * @throws InterruptedException if interrupted; no fork is left running
   */
  public Findings run() throws InterruptedException {
    try (Workspace workspace = Workspace.create()) {
      CommonRows rows = rows(workspace);
      Curves curves = curves(rows.rows());
      SamplingPlan effort = effort(rows.rows().size(), curves);
      tell(rows, effort);
      ComparisonManifest.of(request).settle(request.out().resolve("comparison.csv"));
      return measured(rows, curves, effort, workspace)
          .with(rows.leftOut().stream().map(reason -> "Left out: " + reason + ".").toList());
    }
  }

  private SamplingPlan effort(int rows, Curves curves) {
    return request
        .effort()
        .fitting(rows, Comparison.fewest(request.thresholds(), rows, curves), pair());
  }

  /** What a pair should take. */
  private Duration pair() {
    return request.plan().length().plus(TO_START);
  }

  private Findings measured(
      CommonRows rows, Curves curves, SamplingPlan effort, Workspace workspace)
      throws InterruptedException {
    Path file = request.out().resolve("pairs.csv");
    List<Pair> known = CsvJournal.read(file, FORM);
    if (!known.isEmpty()) {
      out.printf("%s pairs are known from before%n", known.size());
    }
    try (CsvJournal<Pair> pairs = CsvJournal.open(file, FORM)) {
      LockstepPair measuring =
          new LockstepPair(
              Map.of(
                  Side.BASE, JarUnderTest.of(request.base()),
                  Side.HEAD, JarUnderTest.of(request.head())),
              workspace,
              request.plan(),
              patience);
      return new Comparison(
              measuring,
              curves,
              effort,
              request.thresholds(),
              request.seed(),
              known,
              pairs::add,
              new Lines())
          .run(rows.rows());
    }
  }

  private CommonRows rows(Workspace workspace) throws InterruptedException {
    CommonRows rows =
        CommonRows.common(
            new BenchmarkJar(request.base()).list(request.selection(), workspace),
            new BenchmarkJar(request.head()).list(request.selection(), workspace),
            request.params(),
            request.threads(),
            request.groups());
    if (rows.rows().isEmpty()) {
      throw new ResultsException(
          "the two jars have no row in common: " + String.join("; ", rows.leftOut()));
    }
    return rows;
  }

  private Curves curves(List<BenchmarkRow> rows) {
    List<CurvePoint> points = rows.stream().map(CurvePoint::of).toList();
    request.control().ifPresent(control -> Curves.requireControl(control, points));
    return Curves.of(
        points,
        request.control().orElse(Curves.USUAL_CONTROL),
        new MachineProbe().machine().physicalCores());
  }

  private void tell(CommonRows rows, SamplingPlan effort) {
    int pairs = rows.rows().size() * effort.screening();
    Duration expected = pair().multipliedBy(pairs);
    out.printf(
        Locale.ROOT,
        "%d rows, %d pairs of forks to screen them, about %d:%02d min,%n"
            + "then fresh pairs of those in doubt, %s of each; seed %d%n"
            + "Each pair is kept in %s: interrupted, the same command goes on from there if --out"
            + " names it%n",
        rows.rows().size(),
        pairs,
        expected.toMinutes(),
        expected.toSecondsPart(),
        effort.budget().isPresent() ? "what the budget leaves" : effort.confirming(),
        request.seed(),
        request.out());
    rows.leftOut().forEach(reason -> out.println("Left out: " + reason));
  }

  /** A line a pair. */
  private final class Lines implements Comparison.Progress {
    private int done;
    private int total;

    @Override
    public void begin(BenchmarkRow row, Pair.Stage stage, int finished, int of) {
      done = finished;
      total = of;
    }

    @Override
    public void end(Pair pair) {
      out.printf(
          Locale.ROOT,
          "[%s %d/%d] %s: head takes %.3fx%n",
          pair.stage().name().toLowerCase(Locale.ROOT),
          done + 1,
          total,
          pair.row(),
          Math.exp(pair.result().slowdown()));
    }

    @Override
    public void failed(BenchmarkRow row, String reason, boolean again) {
      out.printf(
          "%s failed%s: %s%n",
          row.name(), again ? " and is tried once more" : ", and is given up", reason);
    }
  }
}

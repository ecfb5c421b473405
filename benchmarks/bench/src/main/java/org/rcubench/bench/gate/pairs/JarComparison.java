package org.rcubench.bench.gate.pairs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.rcubench.results.text.Format;

/** Compares two jars from beginning to end. */
public final class JarComparison {
  /** What a pair takes beyond its turns: two JVMs, each started by another. */
  private static final Duration TO_START = Duration.ofSeconds(3);

  private static final MeasuredPair.Form FORM = new MeasuredPair.Form();

  private final ComparisonRequest request;
  private final PrintStream out;
  private final Timeouts timeouts;

  /**
   * A comparison.
   *
   * @param request what to compare
   * @param out takes word of progress
   */
  public JarComparison(ComparisonRequest request, PrintStream out) {
    this(request, out, Timeouts.defaults());
  }

  public JarComparison(ComparisonRequest request, PrintStream out, Timeouts timeouts) {
    this.request = request;
    this.out = out;
    this.timeouts = timeouts;
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
      SamplingPlan sampling = sampling(rows.rows().size(), curves);
      tell(rows, sampling);
      ComparisonManifest.of(request).settle(request.out().resolve("comparison.csv"));
      return measured(rows, curves, sampling, workspace)
          .with(rows.leftOut().stream().map(reason -> "Left out: " + reason + ".").toList());
    }
  }

  private SamplingPlan sampling(int rows, Curves curves) {
    return request
        .sampling()
        .fitting(rows, TwoStageComparison.fewest(request.thresholds(), rows, curves), pair());
  }

  /** What a pair should take. */
  private Duration pair() {
    return request.forks().length().plus(TO_START);
  }

  private Findings measured(
      CommonRows rows, Curves curves, SamplingPlan sampling, Workspace workspace)
      throws InterruptedException {
    Path file = request.out().resolve("pairs.csv");
    List<MeasuredPair> known = CsvJournal.read(file, FORM);
    if (!known.isEmpty()) {
      out.printf("%s pairs are known from before%n", known.size());
    }
    try (CsvJournal<MeasuredPair> pairs = CsvJournal.open(file, FORM)) {
      LockstepPair measurer =
          new LockstepPair(
              Map.of(
                  Side.BASE, JarUnderTest.of(request.base()),
                  Side.HEAD, JarUnderTest.of(request.head())),
              workspace,
              request.forks(),
              timeouts);
      return new TwoStageComparison(
              measurer,
              curves,
              sampling,
              request.thresholds(),
              request.seed(),
              known,
              new Recorder(pairs))
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

  private void tell(CommonRows rows, SamplingPlan sampling) {
    int pairs = rows.rows().size() * sampling.screening();
    out.printf(
        "%d rows, %d pairs of forks to screen them, about %s,%n"
            + "then fresh pairs of those in doubt, %s of each; seed %d%n"
            + "Each pair is kept in %s: interrupted, the same command goes on from there if --out"
            + " names it%n",
        rows.rows().size(),
        pairs,
        Format.elapsed(pair().multipliedBy(pairs)),
        sampling.budget().isPresent() ? "what the budget leaves" : sampling.confirming(),
        request.seed(),
        request.out());
    rows.leftOut().forEach(reason -> out.println("Left out: " + reason));
  }

  /** Keeps each pair, and prints a line for it. */
  private final class Recorder implements TwoStageComparison.Progress {
    private final CsvJournal<MeasuredPair> journal;
    private int done;
    private int total;

    Recorder(CsvJournal<MeasuredPair> journal) {
      this.journal = journal;
    }

    @Override
    public void begin(int finished, int of) {
      done = finished;
      total = of;
    }

    @Override
    public void end(MeasuredPair pair) {
      journal.add(pair);
      out.printf(
          "[%s %d/%d] %s: head takes %sx%n",
          pair.stage().id(),
          done + 1,
          total,
          pair.row(),
          Format.change(Math.exp(pair.result().slowdown())));
    }

    @Override
    public void failed(BenchmarkRow row, String reason, boolean again) {
      out.printf(
          "%s failed%s: %s%n",
          row.name(), again ? " and is tried once more" : ", and is given up", reason);
    }
  }
}

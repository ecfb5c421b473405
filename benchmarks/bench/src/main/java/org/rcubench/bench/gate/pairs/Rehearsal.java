package org.rcubench.bench.gate.pairs;

import java.util.List;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.conduct.PairMeasurer;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.bench.gate.curves.Curves;
import org.rcubench.results.comparison.Thresholds;

/**
 * A comparison without forks: its pairs were measured at another time, and each counts for the time
 * it took then. All else, from the choice of the rows in doubt to the verdicts, is what a
 * comparison of jars does.
 *
 * @param effort how much to measure
 * @param thresholds what counts as a change
 * @param cores cores of the machine the pairs were measured on; 0 if unknown
 */
public record Rehearsal(SamplingPlan effort, Thresholds thresholds, int cores) {

  /**
   * Judges rows by pairs from elsewhere.
   *
   * @param rows the rows
   * @param pairs where each pair comes from
   * @param seed draws the order of the rows
   * @return what was found
   */
  public Findings run(List<BenchmarkRow> rows, PairMeasurer pairs, long seed)
      throws InterruptedException {
    return new Comparison(
            pairs,
            Curves.of(rows.stream().map(CurvePoint::of).toList(), Curves.USUAL_CONTROL, cores),
            effort,
            thresholds,
            seed,
            List.of(),
            each -> {},
            new Silence())
        .run(rows);
  }

  private static final class Silence implements Comparison.Progress {
    @Override
    public void begin(BenchmarkRow row, Pair.Stage stage, int done, int of) {
      // Nobody waits for it.
    }

    @Override
    public void end(Pair pair) {
      // Nobody waits for it.
    }

    @Override
    public void failed(BenchmarkRow row, String reason, boolean again) {
      // The outcome says so.
    }
  }
}

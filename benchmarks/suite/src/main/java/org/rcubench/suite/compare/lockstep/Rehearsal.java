package org.rcubench.suite.compare.lockstep;

import java.util.List;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.suite.compare.Findings;
import org.rcubench.suite.compare.scaling.Curves;

/**
 * A comparison without forks: its pairs were measured at another time, and each counts for the time
 * it took then. All else, from the choice of the rows in doubt to the verdicts, is what a
 * comparison of jars does.
 *
 * @param effort how much to measure
 * @param thresholds what counts as a change
 * @param cores cores of the machine the pairs were measured on; 0 if unknown
 */
public record Rehearsal(Effort effort, Thresholds thresholds, int cores) {

  /**
   * Judges rows by pairs from elsewhere.
   *
   * @param rows the rows
   * @param pairs where each pair comes from
   * @param seed draws the order of the rows
   * @return what was found
   */
  public Findings run(List<Row> rows, Measuring pairs, long seed) throws InterruptedException {
    return new Comparison(
            pairs,
            Curves.of(rows.stream().map(Row::point).toList(), Curves.USUAL_CONTROL, cores),
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
    public void begin(Row row, Pair.Stage stage, int done, int of) {
      // Nobody waits for it.
    }

    @Override
    public void end(Pair pair) {
      // Nobody waits for it.
    }

    @Override
    public void failed(Row row, String reason, boolean again) {
      // The outcome says so.
    }
  }
}

package org.rcubench.suite.compare.lockstep;

import java.time.Duration;
import java.util.List;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.suite.compare.Findings;
import org.rcubench.suite.compare.scaling.Curves;

/**
 * A comparison without forks: its pairs were measured at another time, and each counts as if it
 * took its time now. All else, from the choice of the rows in doubt to the verdicts, is what a
 * comparison of jars does.
 *
 * @param effort how much to measure
 * @param thresholds what counts as a change
 * @param pair what a pair takes
 * @param cores cores of the machine the pairs were measured on; 0 if unknown
 */
public record Rehearsal(Effort effort, Thresholds thresholds, Duration pair, int cores) {

  /**
   * Judges rows by pairs from elsewhere.
   *
   * @param rows the rows
   * @param pairs where each pair comes from
   * @param seed draws the order of the rows
   * @return what was found
   */
  public Findings run(List<Row> rows, Measuring pairs, long seed) throws InterruptedException {
    Clock clock = new Clock();
    return new Comparison(
            pairs,
            Curves.of(rows.stream().map(Row::point).toList(), Curves.USUAL_CONTROL, cores),
            effort,
            thresholds,
            seed,
            each -> clock.measured++,
            new Silence(),
            () -> pair.multipliedBy(clock.measured))
        .run(rows);
  }

  /**
   * How many fresh pairs a row gets that is in doubt alone.
   *
   * @param rows how many rows were screened
   */
  public int confirming(int rows) {
    Duration screened = pair.multipliedBy((long) rows * effort.screening());
    return effort.confirming(
        1, effort.budget().map(budget -> budget.minus(screened)).orElse(Duration.ZERO), pair);
  }

  private static final class Clock {
    private long measured;
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

package org.rcubench.bench.gate.pairs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.results.files.CsvJournal;

/**
 * A pair that was measured, as it is kept.
 *
 * @param row the row's name in words
 * @param stage the stage in which it was measured
 * @param number the pair of its row and stage, from 1
 * @param seed what drew who goes first
 * @param result what was measured
 */
public record MeasuredPair(String row, Stage stage, int number, long seed, PairResult result) {

  /** The stages of a comparison. */
  public enum Stage {
    /** A few pairs of every row. */
    SCREENING,
    /** Fresh pairs of the rows that the first few left in doubt. */
    CONFIRMATION;

    /** {@return the stage in files and messages} */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Pairs in {@code pairs.csv}. Base and head are the medians of their iterations, slowdown is
   * {@link PairResult#slowdown()}, noise {@link PairResult#noise()}; the iterations themselves are
   * not kept.
   */
  static final class Form implements CsvJournal.Form<MeasuredPair> {
    @Override
    public String name() {
      return "record of pairs";
    }

    @Override
    public List<String> columns() {
      return List.of(
          "row",
          "stage",
          "pair",
          "seed",
          "first",
          "unit",
          "base",
          "head",
          "slowdown",
          "noise",
          "seconds");
    }

    @Override
    public List<?> fields(MeasuredPair pair) {
      PairResult result = pair.result();
      return List.of(
          pair.row(),
          pair.stage().id(),
          pair.number(),
          pair.seed(),
          result.first().id(),
          result.unit(),
          result.median(Side.BASE),
          result.median(Side.HEAD),
          result.slowdown(),
          result.noise(),
          result.spent().toMillis() / 1e3);
    }

    @Override
    public MeasuredPair entry(CSVRecord line) {
      return new MeasuredPair(
          line.get(0),
          Stage.valueOf(line.get(1).toUpperCase(Locale.ROOT)),
          Integer.parseInt(line.get(2)),
          Long.parseLong(line.get(3)),
          PairResult.summedUp(
              Side.valueOf(line.get(4).toUpperCase(Locale.ROOT)),
              line.get(5),
              Double.parseDouble(line.get(6)),
              Double.parseDouble(line.get(8)),
              Duration.ofMillis(Math.round(1e3 * Double.parseDouble(line.get(10))))));
    }
  }
}

package org.rcubench.bench.gate.selftest;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.results.files.CsvJournal;

/**
 * What was measured once.
 *
 * @param row what it was measured on
 * @param kind how
 * @param number the trial of its row and kind, from 1
 * @param seed what drew who goes first
 * @param base the median of the base's iterations, or of a lone fork's, in sections per microsecond
 * @param head the median of the head's; empty for a lone fork
 * @param slowdown the logarithm of how many times slower the head was; empty for a lone fork
 * @param spent what it took
 */
record SelfTestTrial(
    SelfTestRow row,
    Kind kind,
    int number,
    long seed,
    double base,
    OptionalDouble head,
    OptionalDouble slowdown,
    Duration spent) {
  private static final String UNIT = "ops/us";

  /** The pair, as one step that says what all of its steps said together. */
  PairResult pair() {
    return PairResult.summedUp(Side.BASE, UNIT, base, slowdown.orElseThrow(), spent);
  }

  /**
   * A kind of trial.
   *
   * @param slowdown by how many percent the head is slowed down
   * @param isPair whether a base and a head take turns, or one fork has the machine to itself
   */
  record Kind(int slowdown, boolean isPair) {
    /** A fork by itself. */
    static final Kind LONE = new Kind(0, false);

    static Kind pair(int slowdown) {
      return new Kind(slowdown, true);
    }
  }

  /** Trials in {@code trials.csv}. */
  static final class Form implements CsvJournal.Form<SelfTestTrial> {
    private static final String PAIR = "pair";
    private static final String LONE = "lone fork";

    @Override
    public String name() {
      return "record of a self-test";
    }

    @Override
    public List<String> columns() {
      return List.of(
          "strategy",
          "threads",
          "trial",
          "injected",
          "number",
          "seed",
          "base",
          "head",
          "slowdown",
          "seconds");
    }

    @Override
    public List<?> fields(SelfTestTrial trial) {
      return List.of(
          trial.row().strategy(),
          trial.row().threads(),
          trial.kind().isPair() ? PAIR : LONE,
          trial.kind().slowdown(),
          trial.number(),
          trial.seed(),
          trial.base(),
          field(trial.head()),
          field(trial.slowdown()),
          trial.spent().toMillis() / 1e3);
    }

    @Override
    public SelfTestTrial entry(CSVRecord line) {
      return new SelfTestTrial(
          new SelfTestRow(line.get(0), Integer.parseInt(line.get(1))),
          new Kind(Integer.parseInt(line.get(3)), line.get(2).equals(PAIR)),
          Integer.parseInt(line.get(4)),
          Long.parseLong(line.get(5)),
          Double.parseDouble(line.get(6)),
          number(line.get(7)),
          number(line.get(8)),
          Duration.ofMillis(Math.round(1e3 * Double.parseDouble(line.get(9)))));
    }

    private static Object field(OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : "";
    }

    private static OptionalDouble number(String field) {
      return field.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(field));
    }
  }
}

package org.rcubench.suite.compare.lockstep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.suite.compare.Outcome;

/**
 * Measures rows in pairs and judges them, in two stages: a few pairs of every row, in shuffled
 * rounds, and fresh pairs of those rows that the first left in doubt. Only the fresh pairs decide
 * of such a row, for the first were what made it stand out.
 */
final class Comparison {
  /** What tells of progress. */
  interface Progress {
    /** A pair is about to be measured. */
    void begin(Row row, Pair.Stage stage, int done, int of);

    /** A pair was measured. */
    void end(Pair pair);

    /** A pair failed, and will be tried again or not. */
    void failed(Row row, String reason, boolean again);
  }

  private final Measuring measuring;
  private final Effort effort;
  private final Gate gate;
  private final Consumer<Pair> journal;
  private final Progress progress;
  private final SplittableRandom random;
  private final long began = System.nanoTime();
  private final Map<Row, List<Pair>> pairs = new LinkedHashMap<>();
  private final Map<Row, String> failures = new HashMap<>();
  private int measured;

  Comparison(
      Measuring measuring,
      Effort effort,
      Thresholds thresholds,
      long seed,
      Consumer<Pair> journal,
      Progress progress) {
    this.measuring = measuring;
    this.effort = effort;
    this.gate = new Gate(thresholds);
    this.journal = journal;
    this.progress = progress;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Measures and judges.
   *
   * @param rows the rows
   * @return an outcome for each
   */
  List<Outcome> run(List<Row> rows) throws InterruptedException {
    rows.forEach(row -> pairs.put(row, new ArrayList<>()));
    measure(rows, Pair.Stage.SCREENING, effort.screening());
    List<Row> suspects =
        rows.stream()
            .filter(row -> !failures.containsKey(row))
            .filter(row -> gate.isSuspect(paired(row, Pair.Stage.SCREENING), effort.suspicion()))
            .toList();
    if (!suspects.isEmpty()) {
      measure(suspects, Pair.Stage.CONFIRMATION, confirming(suspects.size()));
    }
    return outcomes(rows, suspects);
  }

  private int confirming(int suspects) {
    Duration spent = Duration.ofNanos(System.nanoTime() - began);
    Duration left = effort.budget().map(budget -> budget.minus(spent)).orElse(Duration.ZERO);
    return effort.confirming(suspects, left, spent.dividedBy(Math.max(1, measured)));
  }

  private void measure(List<Row> rows, Pair.Stage stage, int count) throws InterruptedException {
    int done = 0;
    for (int number = 1; number <= count; number++) {
      List<Row> round = new ArrayList<>(rows);
      Collections.shuffle(round, new Random(random.nextLong()));
      for (Row row : round) {
        progress.begin(row, stage, done++, count * rows.size());
        if (!failures.containsKey(row)) {
          measure(row, stage, number);
        }
      }
    }
  }

  /** Once more if it fails, and then no more of this row. */
  private void measure(Row row, Pair.Stage stage, int number) throws InterruptedException {
    for (boolean again : new boolean[] {true, false}) {
      long seed = random.nextLong();
      try {
        PairResult result = measuring.run(row, new SplittableRandom(seed));
        if (!Double.isFinite(result.slowdown())) {
          throw new LockstepFailure("a side completed no operation, so there is no ratio");
        }
        Pair pair = new Pair(row.name(), stage, number, seed, result);
        measured++;
        pairs.get(row).add(pair);
        journal.accept(pair);
        progress.end(pair);
        return;
      } catch (LockstepFailure failure) {
        progress.failed(row, failure.getMessage(), again);
        if (!again) {
          failures.put(row, failure.getMessage());
        }
      }
    }
  }

  private List<Outcome> outcomes(List<Row> rows, List<Row> suspects) {
    Map<Row, Judgement> judgements = new HashMap<>();
    judge(suspects, Pair.Stage.CONFIRMATION, judgements);
    judge(
        rows.stream().filter(row -> !suspects.contains(row)).toList(),
        Pair.Stage.SCREENING,
        judgements);
    return rows.stream()
        .map(
            row ->
                new Outcome(
                    row.benchmark(), judgements.get(row), Optional.ofNullable(failures.get(row))))
        .toList();
  }

  /** A row that failed is judged by no pair: what is left of it is what did not fail. */
  private void judge(List<Row> rows, Pair.Stage stage, Map<Row, Judgement> judgements) {
    List<Judgement> judged =
        gate.judge(
            rows.stream()
                .map(
                    row ->
                        failures.containsKey(row)
                            ? new PairedRow(row.name(), new double[0])
                            : paired(row, stage))
                .toList());
    for (int i = 0; i < rows.size(); i++) {
      judgements.put(rows.get(i), judged.get(i));
    }
  }

  private PairedRow paired(Row row, Pair.Stage stage) {
    return new PairedRow(
        row.name(),
        pairs.get(row).stream()
            .filter(pair -> pair.stage() == stage)
            .mapToDouble(pair -> pair.result().slowdown())
            .toArray());
  }
}

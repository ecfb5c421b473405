package org.rcubench.suite.compare.lockstep;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rcubench.results.comparison.Design;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Rounds;
import org.rcubench.results.comparison.Stages;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.suite.compare.Bend;
import org.rcubench.suite.compare.Findings;
import org.rcubench.suite.compare.Outcome;
import org.rcubench.suite.compare.scaling.Curve;
import org.rcubench.suite.compare.scaling.Curves;
import org.rcubench.suite.compare.scaling.Point;

/**
 * Measures rows in pairs and judges them, in two stages: a few pairs of every row, in shuffled
 * rounds, and fresh pairs of those rows that the first left in doubt. Only the fresh pairs decide
 * of such a row, for the first were what made it stand out. Where a row in doubt is a point of a
 * curve that is in doubt too, the curve's other rows are measured again with it.
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
  private final Curves curves;
  private final Effort effort;
  private final Thresholds thresholds;
  private final Gate gate;
  private final List<Pair> known;
  private final Consumer<Pair> journal;
  private final Progress progress;
  private final SplittableRandom random;
  private final Map<Row, List<Pair>> pairs = new LinkedHashMap<>();
  private final Map<Row, String> failures = new HashMap<>();
  private Duration lost = Duration.ZERO;

  Comparison(
      Measuring measuring,
      Curves curves,
      Effort effort,
      Thresholds thresholds,
      long seed,
      List<Pair> known,
      Consumer<Pair> journal,
      Progress progress) {
    this.measuring = measuring;
    this.curves = curves;
    this.effort = effort;
    this.thresholds = thresholds;
    this.gate = new Gate(thresholds);
    this.known = List.copyOf(known);
    this.journal = journal;
    this.progress = progress;
    // Pairs that come later are not to be drawn as those were that are known.
    this.random = new SplittableRandom(seed + known.size());
  }

  /**
   * Measures and judges.
   *
   * @param rows the rows
   * @return what was found
   */
  Findings run(List<Row> rows) throws InterruptedException {
    rows.forEach(row -> pairs.put(row, new ArrayList<>(known(row))));
    measure(rows, Pair.Stage.SCREENING, effort.screening());
    List<Row> suspects = suspects(rows);
    // Without suspects it is what a row alone in doubt would have got.
    int fresh = confirming(Math.max(1, suspects.size()), rows.size());
    measure(suspects, Pair.Stage.CONFIRMATION, fresh);
    Stages stages = new Stages(effort.screening(), effort.suspicion(), fresh);
    return new Findings(
        Design.PAIRS,
        outcomes(rows, suspects, stages),
        bends(rows, suspects, stages),
        thresholds,
        List.of());
  }

  /** The fewest fresh pairs that can show anything, of so many rows or of their curves. */
  static int fewest(Thresholds thresholds, int rows, Curves curves) {
    return PairedRow.fewest(thresholds, Math.max(rows, curves.curves().size()));
  }

  /** The row's pairs from before this comparison was interrupted. */
  private List<Pair> known(Row row) {
    return known.stream().filter(pair -> pair.row().equals(row.name())).toList();
  }

  private List<Row> suspects(List<Row> rows) {
    List<Row> sound = rows.stream().filter(row -> !failures.containsKey(row)).toList();
    Set<Row> doubtful =
        sound.stream()
            .filter(row -> gate.isSuspect(paired(row, Pair.Stage.SCREENING), effort.suspicion()))
            .collect(toSet());
    Map<Point, Row> byPoint = byPoint(sound);
    Set<Row> suspects = new HashSet<>(doubtful);
    for (Curve curve : curves.curves()) {
      List<Row> points = points(curve, byPoint);
      if (!Collections.disjoint(points, doubtful)
          && gate.isSuspect(
              curve.rounds(costs(byPoint, Pair.Stage.SCREENING)).row(curve.name()),
              effort.suspicion())) {
        suspects.addAll(points);
      }
    }
    return sound.stream().filter(suspects::contains).toList();
  }

  /** The curve's rows; none if one of them failed. */
  private static List<Row> points(Curve curve, Map<Point, Row> byPoint) {
    return byPoint.keySet().containsAll(curve.points())
        ? curve.points().stream().map(byPoint::get).toList()
        : List.of();
  }

  private static Map<Point, Row> byPoint(List<Row> rows) {
    Map<Point, Row> byPoint = new HashMap<>();
    rows.forEach(row -> byPoint.put(row.point(), row));
    return byPoint;
  }

  /** Fresh pairs decide of a curve if all its rows have them. */
  private List<Bend> bends(List<Row> rows, List<Row> suspects, Stages stages) {
    Map<Point, Row> byPoint =
        byPoint(rows.stream().filter(row -> !failures.containsKey(row)).toList());
    return new Curves(
            curves.curves().stream().filter(curve -> !points(curve, byPoint).isEmpty()).toList())
        .judged(
            judged -> gate.judge(judged, stages),
            curve ->
                costs(
                    byPoint,
                    suspects.containsAll(points(curve, byPoint))
                        ? Pair.Stage.CONFIRMATION
                        : Pair.Stage.SCREENING),
            thresholds);
  }

  private Function<Point, Rounds> costs(Map<Point, Row> byPoint, Pair.Stage stage) {
    return point -> rounds(byPoint.get(point), point.threads(), stage);
  }

  private Rounds rounds(Row row, int threads, Pair.Stage stage) {
    SortedMap<Integer, Double> base = new TreeMap<>();
    SortedMap<Integer, Double> head = new TreeMap<>();
    for (Pair pair : pairs.get(row)) {
      if (pair.stage() == stage) {
        base.put(pair.number(), pair.result().time(Side.BASE, Math.max(1, threads)));
        head.put(pair.number(), pair.result().time(Side.HEAD, Math.max(1, threads)));
      }
    }
    return new Rounds(Design.PAIRS, base, head);
  }

  /** By what the screening took, so that an interruption changes nothing. */
  private int confirming(int suspects, int rows) {
    List<Pair> screened =
        pairs.values().stream()
            .flatMap(List::stream)
            .filter(pair -> pair.stage() == Pair.Stage.SCREENING)
            .toList();
    Duration spent =
        screened.stream().map(pair -> pair.result().spent()).reduce(Duration.ZERO, Duration::plus);
    Duration left =
        effort.budget().map(budget -> budget.minus(spent).minus(lost)).orElse(Duration.ZERO);
    return effort.confirming(
        suspects,
        left,
        spent.dividedBy(Math.max(1, screened.size())),
        fewest(thresholds, rows, curves));
  }

  private void measure(List<Row> rows, Pair.Stage stage, int count) throws InterruptedException {
    int done = 0;
    for (int number = 1; number <= count; number++) {
      List<Row> round = new ArrayList<>(rows);
      Collections.shuffle(round, new Random(random.nextLong()));
      for (Row row : round) {
        progress.begin(row, stage, done++, count * rows.size());
        if (!failures.containsKey(row) && !isMeasured(row, stage, number)) {
          measure(row, stage, number);
        }
      }
    }
  }

  private boolean isMeasured(Row row, Pair.Stage stage, int number) {
    return pairs.get(row).stream()
        .anyMatch(pair -> pair.stage() == stage && pair.number() == number);
  }

  /** Once more if it fails, and then no more of this row. */
  private void measure(Row row, Pair.Stage stage, int number) throws InterruptedException {
    for (boolean again : new boolean[] {true, false}) {
      long seed = random.nextLong();
      long began = System.nanoTime();
      try {
        PairResult result = measuring.run(row, new SplittableRandom(seed));
        if (!Double.isFinite(result.time(Side.HEAD, 1))) {
          throw new LockstepFailure("a side completed no operation, so there is no ratio");
        }
        Pair pair = new Pair(row.name(), stage, number, seed, result);
        pairs.get(row).add(pair);
        journal.accept(pair);
        progress.end(pair);
        return;
      } catch (LockstepFailure failure) {
        lost = lost.plusNanos(System.nanoTime() - began);
        progress.failed(row, failure.getMessage(), again);
        if (!again) {
          failures.put(row, failure.getMessage());
        }
      }
    }
  }

  /** All rows are one family, whatever the stage that decides of them. */
  private List<Outcome> outcomes(List<Row> rows, List<Row> suspects, Stages stages) {
    List<Judgement> judgements =
        gate.judge(
            rows.stream().map(row -> decisive(row, suspects.contains(row))).toList(), stages);
    List<Outcome> outcomes = new ArrayList<>();
    for (Row row : rows) {
      outcomes.add(
          new Outcome(
              row.benchmark(),
              judgements.get(outcomes.size()),
              Optional.ofNullable(failures.get(row))));
    }
    return outcomes;
  }

  /** A row that failed is judged by no pair: what is left of it is what did not fail. */
  private PairedRow decisive(Row row, boolean isSuspect) {
    return failures.containsKey(row)
        ? new PairedRow(row.name(), new double[0])
        : paired(row, isSuspect ? Pair.Stage.CONFIRMATION : Pair.Stage.SCREENING);
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

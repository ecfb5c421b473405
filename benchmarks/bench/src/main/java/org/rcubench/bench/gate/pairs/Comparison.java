package org.rcubench.bench.gate.pairs;

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
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.conduct.LockstepFailure;
import org.rcubench.bench.conduct.PairMeasurer;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.bench.gate.CurveOutcome;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.RowOutcome;
import org.rcubench.bench.gate.curves.Curve;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.bench.gate.curves.Curves;
import org.rcubench.results.comparison.Design;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Rounds;
import org.rcubench.results.comparison.Stages;
import org.rcubench.results.comparison.Thresholds;

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
    void begin(BenchmarkRow row, Pair.Stage stage, int done, int of);

    /** A pair was measured. */
    void end(Pair pair);

    /** A pair failed, and will be tried again or not. */
    void failed(BenchmarkRow row, String reason, boolean again);
  }

  private final PairMeasurer measuring;
  private final Curves curves;
  private final SamplingPlan effort;
  private final Thresholds thresholds;
  private final Gate gate;
  private final List<Pair> known;
  private final Consumer<Pair> journal;
  private final Progress progress;
  private final SplittableRandom random;
  private final Map<BenchmarkRow, List<Pair>> pairs = new LinkedHashMap<>();
  private final Map<BenchmarkRow, String> failures = new HashMap<>();
  private Duration lost = Duration.ZERO;

  Comparison(
      PairMeasurer measuring,
      Curves curves,
      SamplingPlan effort,
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
  Findings run(List<BenchmarkRow> rows) throws InterruptedException {
    rows.forEach(row -> pairs.put(row, new ArrayList<>(known(row))));
    measure(rows, Pair.Stage.SCREENING, effort.screening());
    List<BenchmarkRow> suspects = suspects(rows);
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
  private List<Pair> known(BenchmarkRow row) {
    return known.stream().filter(pair -> pair.row().equals(row.name())).toList();
  }

  private List<BenchmarkRow> suspects(List<BenchmarkRow> rows) {
    List<BenchmarkRow> sound = rows.stream().filter(row -> !failures.containsKey(row)).toList();
    Set<BenchmarkRow> doubtful =
        sound.stream()
            .filter(row -> gate.isSuspect(paired(row, Pair.Stage.SCREENING), effort.suspicion()))
            .collect(toSet());
    Map<CurvePoint, BenchmarkRow> byPoint = byPoint(sound);
    Set<BenchmarkRow> suspects = new HashSet<>(doubtful);
    for (Curve curve : curves.curves()) {
      List<BenchmarkRow> points = points(curve, byPoint);
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
  private static List<BenchmarkRow> points(Curve curve, Map<CurvePoint, BenchmarkRow> byPoint) {
    return byPoint.keySet().containsAll(curve.points())
        ? curve.points().stream().map(byPoint::get).toList()
        : List.of();
  }

  private static Map<CurvePoint, BenchmarkRow> byPoint(List<BenchmarkRow> rows) {
    Map<CurvePoint, BenchmarkRow> byPoint = new HashMap<>();
    rows.forEach(row -> byPoint.put(CurvePoint.of(row), row));
    return byPoint;
  }

  /** Fresh pairs decide of a curve if all its rows have them. */
  private List<CurveOutcome> bends(
      List<BenchmarkRow> rows, List<BenchmarkRow> suspects, Stages stages) {
    Map<CurvePoint, BenchmarkRow> byPoint =
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

  private Function<CurvePoint, Rounds> costs(
      Map<CurvePoint, BenchmarkRow> byPoint, Pair.Stage stage) {
    return point -> rounds(byPoint.get(point), point.threads(), stage);
  }

  private Rounds rounds(BenchmarkRow row, int threads, Pair.Stage stage) {
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

  private void measure(List<BenchmarkRow> rows, Pair.Stage stage, int count)
      throws InterruptedException {
    int done = 0;
    for (int number = 1; number <= count; number++) {
      List<BenchmarkRow> round = new ArrayList<>(rows);
      Collections.shuffle(round, new Random(random.nextLong()));
      for (BenchmarkRow row : round) {
        progress.begin(row, stage, done++, count * rows.size());
        if (!failures.containsKey(row) && !isMeasured(row, stage, number)) {
          measure(row, stage, number);
        }
      }
    }
  }

  private boolean isMeasured(BenchmarkRow row, Pair.Stage stage, int number) {
    return pairs.get(row).stream()
        .anyMatch(pair -> pair.stage() == stage && pair.number() == number);
  }

  /** Once more if it fails, and then no more of this row. */
  private void measure(BenchmarkRow row, Pair.Stage stage, int number) throws InterruptedException {
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
  private List<RowOutcome> outcomes(
      List<BenchmarkRow> rows, List<BenchmarkRow> suspects, Stages stages) {
    List<Judgement> judgements =
        gate.judge(
            rows.stream().map(row -> decisive(row, suspects.contains(row))).toList(), stages);
    List<RowOutcome> outcomes = new ArrayList<>();
    for (BenchmarkRow row : rows) {
      outcomes.add(
          new RowOutcome(
              row.benchmark(),
              judgements.get(outcomes.size()),
              Optional.ofNullable(failures.get(row))));
    }
    return outcomes;
  }

  /** A row that failed is judged by no pair: what is left of it is what did not fail. */
  private PairedRow decisive(BenchmarkRow row, boolean isSuspect) {
    return failures.containsKey(row)
        ? new PairedRow(row.name(), new double[0])
        : paired(row, isSuspect ? Pair.Stage.CONFIRMATION : Pair.Stage.SCREENING);
  }

  private PairedRow paired(BenchmarkRow row, Pair.Stage stage) {
    return new PairedRow(
        row.name(),
        pairs.get(row).stream()
            .filter(pair -> pair.stage() == stage)
            .mapToDouble(pair -> pair.result().slowdown())
            .toArray());
  }
}

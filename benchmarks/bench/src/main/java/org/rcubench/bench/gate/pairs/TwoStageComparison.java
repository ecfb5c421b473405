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
import java.util.function.Function;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.conduct.LockstepFailure;
import org.rcubench.bench.conduct.PairMeasurer;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.bench.gate.CurveResult;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.curves.Curve;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.bench.gate.curves.Curves;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.PairedSamples;
import org.rcubench.results.comparison.QuantityByRound;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.TwoSamples;
import org.rcubench.results.comparison.TwoStageDesign;

/**
 * Measures rows in pairs and judges them, in two stages: a few pairs of every row, in shuffled
 * rounds, and fresh pairs of those rows that the first left in doubt. Only the fresh pairs decide
 * such a row, for the first were what made it stand out. Where a row in doubt is a point of a curve
 * that is in doubt too, the curve's other rows are measured again with it.
 */
public final class TwoStageComparison {
  /** Follows a comparison as it goes on. */
  public interface Progress {
    /** A pair is about to be measured. */
    default void begin(int done, int of) {}

    /** A pair was measured. */
    default void end(MeasuredPair pair) {}

    /** A pair failed, and will be tried again or not. */
    default void failed(BenchmarkRow row, String reason, boolean again) {}
  }

  private final PairMeasurer measurer;
  private final Curves curves;
  private final SamplingPlan sampling;
  private final Thresholds thresholds;
  private final Gate gate;
  private final List<MeasuredPair> known;
  private final Progress progress;
  private final SplittableRandom random;
  private final Map<BenchmarkRow, List<MeasuredPair>> pairs = new LinkedHashMap<>();
  private final Map<BenchmarkRow, String> failures = new HashMap<>();
  private Duration lost = Duration.ZERO;

  /**
   * A comparison.
   *
   * @param measurer measures pairs
   * @param curves the curves to judge beside the rows
   * @param sampling how much to measure
   * @param thresholds what counts as a change
   * @param seed draws the order of the rows, and who goes first in each pair
   * @param known pairs from before the comparison was interrupted
   * @param progress follows it
   */
  public TwoStageComparison(
      PairMeasurer measurer,
      Curves curves,
      SamplingPlan sampling,
      Thresholds thresholds,
      long seed,
      List<MeasuredPair> known,
      Progress progress) {
    this.measurer = measurer;
    this.curves = curves;
    this.sampling = sampling;
    this.thresholds = thresholds;
    this.gate = new Gate(thresholds);
    this.known = List.copyOf(known);
    this.progress = progress;
    // Later pairs must not be drawn as the known ones were.
    this.random = new SplittableRandom(seed + known.size());
  }

  /**
   * Measures and judges.
   *
   * @param rows the rows
   * @return what was found
   */
  public Findings run(List<BenchmarkRow> rows) throws InterruptedException {
    rows.forEach(row -> pairs.put(row, new ArrayList<>(known(row))));
    measure(rows, MeasuredPair.Stage.SCREENING, sampling.screening());
    List<BenchmarkRow> suspects = suspects(rows);
    // Without suspects: what a row alone in doubt would have got.
    int fresh = confirming(Math.max(1, suspects.size()), rows.size());
    measure(suspects, MeasuredPair.Stage.CONFIRMATION, fresh);
    TwoStageDesign design = new TwoStageDesign(sampling.screening(), sampling.suspicion(), fresh);
    return new Findings(
        TwoSamples.Design.PAIRED,
        results(rows, suspects, design),
        curveResults(rows, suspects, design),
        thresholds,
        List.of());
  }

  /** The fewest fresh pairs that can show anything, of the rows together or of their curves. */
  static int fewest(Thresholds thresholds, int rows, Curves curves) {
    return PairedSamples.fewest(thresholds, Math.max(rows, curves.curves().size()));
  }

  /** The row's pairs from before this comparison was interrupted. */
  private List<MeasuredPair> known(BenchmarkRow row) {
    return known.stream().filter(pair -> pair.row().equals(row.name().toString())).toList();
  }

  private List<BenchmarkRow> suspects(List<BenchmarkRow> rows) {
    List<BenchmarkRow> sound = rows.stream().filter(row -> !failures.containsKey(row)).toList();
    Set<BenchmarkRow> doubtful =
        sound.stream()
            .filter(
                row ->
                    gate.isSuspect(
                        samples(row, MeasuredPair.Stage.SCREENING), sampling.suspicion()))
            .collect(toSet());
    Map<CurvePoint, BenchmarkRow> byPoint = byPoint(sound);
    Set<BenchmarkRow> suspects = new HashSet<>(doubtful);
    for (Curve curve : curves.curves()) {
      List<BenchmarkRow> points = points(curve, byPoint);
      if (!Collections.disjoint(points, doubtful)
          && gate.isSuspect(
              curve.quantity(costs(byPoint, MeasuredPair.Stage.SCREENING)).samples(),
              sampling.suspicion())) {
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

  /** Fresh pairs decide a curve if all its rows have them. */
  private List<CurveResult> curveResults(
      List<BenchmarkRow> rows, List<BenchmarkRow> suspects, TwoStageDesign design) {
    Map<CurvePoint, BenchmarkRow> byPoint =
        byPoint(rows.stream().filter(row -> !failures.containsKey(row)).toList());
    return new Curves(
            curves.curves().stream().filter(curve -> !points(curve, byPoint).isEmpty()).toList())
        .judged(
            samples -> gate.judge(samples, design),
            curve ->
                costs(
                    byPoint,
                    suspects.containsAll(points(curve, byPoint))
                        ? MeasuredPair.Stage.CONFIRMATION
                        : MeasuredPair.Stage.SCREENING),
            thresholds);
  }

  private Function<CurvePoint, QuantityByRound> costs(
      Map<CurvePoint, BenchmarkRow> byPoint, MeasuredPair.Stage stage) {
    return point -> cost(byPoint.get(point), point.threads(), stage);
  }

  private QuantityByRound cost(BenchmarkRow row, int threads, MeasuredPair.Stage stage) {
    SortedMap<Integer, Double> base = new TreeMap<>();
    SortedMap<Integer, Double> head = new TreeMap<>();
    for (MeasuredPair pair : pairs.get(row)) {
      if (pair.stage() == stage) {
        base.put(pair.number(), pair.result().time(Side.BASE, Math.max(1, threads)));
        head.put(pair.number(), pair.result().time(Side.HEAD, Math.max(1, threads)));
      }
    }
    return new QuantityByRound(TwoSamples.Design.PAIRED, base, head);
  }

  /** By what the screening took, so that an interruption changes nothing. */
  private int confirming(int suspects, int rows) {
    List<MeasuredPair> screened =
        pairs.values().stream()
            .flatMap(List::stream)
            .filter(pair -> pair.stage() == MeasuredPair.Stage.SCREENING)
            .toList();
    Duration spent =
        screened.stream().map(pair -> pair.result().spent()).reduce(Duration.ZERO, Duration::plus);
    Duration left =
        sampling.budget().map(budget -> budget.minus(spent).minus(lost)).orElse(Duration.ZERO);
    return sampling.confirming(
        suspects,
        left,
        spent.dividedBy(Math.max(1, screened.size())),
        fewest(thresholds, rows, curves));
  }

  private void measure(List<BenchmarkRow> rows, MeasuredPair.Stage stage, int count)
      throws InterruptedException {
    int done = 0;
    for (int number = 1; number <= count; number++) {
      List<BenchmarkRow> round = new ArrayList<>(rows);
      Collections.shuffle(round, new Random(random.nextLong()));
      for (BenchmarkRow row : round) {
        progress.begin(done++, count * rows.size());
        if (!failures.containsKey(row) && !isMeasured(row, stage, number)) {
          measure(row, stage, number);
        }
      }
    }
  }

  private boolean isMeasured(BenchmarkRow row, MeasuredPair.Stage stage, int number) {
    return pairs.get(row).stream()
        .anyMatch(pair -> pair.stage() == stage && pair.number() == number);
  }

  /** Once more if it fails, and then no more of this row. */
  private void measure(BenchmarkRow row, MeasuredPair.Stage stage, int number)
      throws InterruptedException {
    for (boolean again : new boolean[] {true, false}) {
      long seed = random.nextLong();
      long began = System.nanoTime();
      try {
        PairResult result = measurer.run(row, new SplittableRandom(seed));
        if (!Double.isFinite(result.time(Side.HEAD, 1))) {
          throw new LockstepFailure("a side completed no operation, so there is no ratio");
        }
        MeasuredPair pair = new MeasuredPair(row.name().toString(), stage, number, seed, result);
        pairs.get(row).add(pair);
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

  /** All rows are one family, whatever the stage that decides them. */
  private List<RowResult> results(
      List<BenchmarkRow> rows, List<BenchmarkRow> suspects, TwoStageDesign design) {
    List<Judgement> judgements =
        gate.judge(
            rows.stream().map(row -> decisive(row, suspects.contains(row))).toList(), design);
    List<RowResult> results = new ArrayList<>();
    for (BenchmarkRow row : rows) {
      results.add(
          new RowResult(
              row.name(), judgements.get(results.size()), Optional.ofNullable(failures.get(row))));
    }
    return results;
  }

  /** A row that failed is judged by no pair: those that are left are the ones that did not fail. */
  private PairedSamples decisive(BenchmarkRow row, boolean isSuspect) {
    return failures.containsKey(row)
        ? new PairedSamples(new double[0])
        : samples(row, isSuspect ? MeasuredPair.Stage.CONFIRMATION : MeasuredPair.Stage.SCREENING);
  }

  private PairedSamples samples(BenchmarkRow row, MeasuredPair.Stage stage) {
    return new PairedSamples(
        pairs.get(row).stream()
            .filter(pair -> pair.stage() == stage)
            .mapToDouble(pair -> pair.result().slowdown())
            .toArray());
  }
}

package org.rcubench.bench.gate.curves;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.rcubench.bench.gate.CurveResult;
import org.rcubench.results.comparison.IntersectionUnion;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.QuantityByRound;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.TwoSamples;
import org.rcubench.results.files.ResultsException;

/**
 * The curves of a comparison.
 *
 * @param curves the curves
 */
public record Curves(List<Curve> curves) {
  /** The control unless another is asked for. */
  public static final String USUAL_CONTROL = "rwlock";

  private static final String SECTION_LENGTH = ".SectionLength.";

  /** Takes an unmodifiable copy. */
  public Curves {
    curves = List.copyOf(curves);
  }

  /** {@return none} */
  public static Curves none() {
    return new Curves(List.of());
  }

  /**
   * All curves of points: ratios to the control, growth with threads, and how long a section may be
   * for a strategy to pay off.
   *
   * @param points the points
   * @param control the strategy that others are compared with
   * @param cores cores of the machine, beyond which the scheduler decides the cost; 0 if unknown
   * @return the curves
   */
  public static Curves of(Collection<CurvePoint> points, String control, int cores) {
    List<Curve> curves = new ArrayList<>(ratios(points, control));
    curves.addAll(scalings(points, cores));
    curves.addAll(crossovers(points, control));
    return new Curves(curves);
  }

  /**
   * Refuses a control that no point has.
   *
   * @param control the strategy that others are to be compared with
   * @param points the points
   * @throws ResultsException if no point is of it
   */
  public static void requireControl(String control, Collection<CurvePoint> points) {
    Set<String> strategies =
        points.stream()
            .map(CurvePoint::strategy)
            .filter(strategy -> !strategy.isEmpty())
            .collect(toCollection(TreeSet::new));
    if (!strategies.contains(control)) {
      throw new ResultsException(
          "no row is of strategy %s, so others cannot be compared with it; %s"
              .formatted(
                  control,
                  strategies.isEmpty()
                      ? "there are no strategies"
                      : "there are: " + String.join(", ", strategies)));
    }
  }

  /**
   * Ratios of strategies to the control, where it was measured in the same place.
   *
   * @param points the points
   * @param control the strategy that others are compared with
   * @return the ratios
   */
  public static List<CostRatio> ratios(Collection<CurvePoint> points, String control) {
    Set<CurvePoint> known = new LinkedHashSet<>(points);
    return known.stream()
        .filter(point -> !point.strategy().isEmpty() && !point.strategy().equals(control))
        .map(point -> new CostRatio(point, point.of(control)))
        .filter(ratio -> known.contains(ratio.control()))
        .toList();
  }

  /** The curves without the ratios, for where these are the rows. */
  public Curves withoutRatios() {
    return new Curves(curves.stream().filter(curve -> !(curve instanceof CostRatio)).toList());
  }

  private static List<ThreadScaling> scalings(Collection<CurvePoint> points, int cores) {
    List<ThreadScaling> scalings = new ArrayList<>();
    grouped(
            points.stream()
                .filter(point -> point.threads() > 0 && (cores == 0 || point.threads() <= cores)),
            CurvePoint::atAnyThreads,
            CurvePoint::threads)
        .forEach(
            series -> {
              for (int i = 1; i < series.size(); i++) {
                scalings.add(new ThreadScaling(series.get(i - 1), series.get(i)));
              }
            });
    return scalings;
  }

  private static List<Crossover> crossovers(Collection<CurvePoint> points, String control) {
    return grouped(
            ratios(points, control).stream()
                .map(CostRatio::strategy)
                .filter(point -> point.benchmark().contains(SECTION_LENGTH))
                .filter(point -> Crossover.length(point) > 0),
            point -> point.atAny(Crossover.LENGTH),
            Crossover::length)
        .filter(series -> series.size() > 1)
        .map(
            series ->
                new Crossover(series, series.stream().map(point -> point.of(control)).toList()))
        .toList();
  }

  private static <C extends Comparable<C>> Stream<List<CurvePoint>> grouped(
      Stream<CurvePoint> points,
      Function<CurvePoint, CurvePoint> series,
      Function<CurvePoint, C> along) {
    Map<CurvePoint, List<CurvePoint>> grouped =
        points.distinct().collect(groupingBy(series, LinkedHashMap::new, toSorted(along)));
    return grouped.values().stream();
  }

  private static <C extends Comparable<C>> Collector<CurvePoint, ?, List<CurvePoint>> toSorted(
      Function<CurvePoint, C> along) {
    return collectingAndThen(
        toList(), list -> list.stream().sorted(Comparator.comparing(along)).toList());
  }

  /**
   * Judges the curves, all together and apart from the points.
   *
   * @param gate judges samples together, in their order
   * @param costs logarithms of what each point of a curve costs
   * @param thresholds what counts as a change
   * @return what came of those that have a round
   */
  public List<CurveResult> judged(
      Function<List<TwoSamples>, List<Judgement>> gate,
      Function<Curve, Function<CurvePoint, QuantityByRound>> costs,
      Thresholds thresholds) {
    Map<Curve, QuantityByRound> measured = new LinkedHashMap<>();
    List<TwoSamples> samples = new ArrayList<>();
    for (Curve curve : curves) {
      QuantityByRound quantity = curve.quantity(costs.apply(curve));
      if (!quantity.isEmpty()) {
        measured.put(curve, quantity);
        samples.add(
            new IntersectionUnion(quantity.samples(), curve.blamed(costs.apply(curve)).samples()));
      }
    }
    List<Judgement> judgements = gate.apply(samples);
    List<CurveResult> results = new ArrayList<>();
    measured.forEach(
        (curve, quantity) ->
            results.add(result(curve, quantity, judgements.get(results.size()), thresholds)));
    return results;
  }

  private static CurveResult result(
      Curve curve, QuantityByRound quantity, Judgement judgement, Thresholds thresholds) {
    double base = curve.value(quantity.medianOfBase());
    double head = curve.value(quantity.medianOfHead());
    return new CurveResult(
        new RowResult(curve.name(), judgement),
        base,
        head,
        curve.unit(),
        curve.sentence(judgement.verdict(), base, head, thresholds.equal()));
  }
}

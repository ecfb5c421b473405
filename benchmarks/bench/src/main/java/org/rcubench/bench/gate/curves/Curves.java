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
import org.rcubench.bench.gate.CurveOutcome;
import org.rcubench.bench.gate.RowOutcome;
import org.rcubench.results.comparison.Evidence;
import org.rcubench.results.comparison.Joint;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Rounds;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.files.ResultsException;

/**
 * What follows from points.
 *
 * @param curves the quantities
 */
public record Curves(List<Curve> curves) {
  /** The control that everybody knows. */
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
   * All that follows from points: ratios to the control, growth over threads, and how long a
   * section may be for a strategy to pay off.
   *
   * @param points the points
   * @param control the strategy that others are held against
   * @param cores cores of the machine: growth beyond them says more of the scheduler; 0 if unknown
   * @return what follows
   */
  public static Curves of(Collection<CurvePoint> points, String control, int cores) {
    List<Curve> curves = new ArrayList<>(ratios(points, control));
    curves.addAll(growths(points, cores));
    curves.addAll(payOffs(points, control));
    return new Curves(curves);
  }

  /**
   * Refuses a control that is nowhere.
   *
   * @param control the strategy that others are to be held against
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
          "nothing to compare is of strategy %s, so it cannot be what others are held against; %s"
              .formatted(
                  control,
                  strategies.isEmpty()
                      ? "there are no strategies"
                      : "there are: " + String.join(", ", strategies)));
    }
  }

  /**
   * Ratios of strategies to the control in the same place, where there is one.
   *
   * @param points the points
   * @param control the strategy that others are held against
   * @return the ratios
   */
  public static List<Ratio> ratios(Collection<CurvePoint> points, String control) {
    Set<CurvePoint> known = new LinkedHashSet<>(points);
    return known.stream()
        .filter(point -> !point.strategy().isEmpty() && !point.strategy().equals(control))
        .map(point -> new Ratio(point, point.of(control)))
        .filter(ratio -> known.contains(ratio.control()))
        .toList();
  }

  /** The curves but for the ratios, which may be points themselves. */
  public Curves withoutRatios() {
    return new Curves(curves.stream().filter(curve -> !(curve instanceof Ratio)).toList());
  }

  private static List<Growth> growths(Collection<CurvePoint> points, int cores) {
    List<Growth> growths = new ArrayList<>();
    grouped(
            points.stream()
                .filter(point -> point.threads() > 0 && (cores == 0 || point.threads() <= cores)),
            CurvePoint::atAnyThreads,
            CurvePoint::threads)
        .forEach(
            series -> {
              for (int i = 1; i < series.size(); i++) {
                growths.add(new Growth(series.get(i - 1), series.get(i)));
              }
            });
    return growths;
  }

  private static List<PayOff> payOffs(Collection<CurvePoint> points, String control) {
    return grouped(
            ratios(points, control).stream()
                .map(Ratio::strategy)
                .filter(point -> point.benchmark().contains(SECTION_LENGTH))
                .filter(point -> PayOff.length(point) > 0),
            point -> point.atAny(PayOff.LENGTH),
            PayOff::length)
        .filter(series -> series.size() > 1)
        .map(series -> new PayOff(series, series.stream().map(point -> point.of(control)).toList()))
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

  /** How rows are judged together. */
  @FunctionalInterface
  public interface Judge {
    /** What there is to say of each row, in their order. */
    List<Judgement> judge(List<Evidence> rows);
  }

  /**
   * Judges the curves, all together and apart from the points.
   *
   * @param judge the gate
   * @param costs logarithms of what each point of a curve costs
   * @param thresholds what counts as a change
   * @return what came of those that have a round
   */
  public List<CurveOutcome> judged(
      Judge judge, Function<Curve, Function<CurvePoint, Rounds>> costs, Thresholds thresholds) {
    Map<Curve, Rounds> measured = new LinkedHashMap<>();
    List<Evidence> rows = new ArrayList<>();
    for (Curve curve : curves) {
      Rounds rounds = curve.rounds(costs.apply(curve));
      if (!rounds.isEmpty()) {
        measured.put(curve, rounds);
        rows.add(
            new Joint(
                rounds.row(curve.name()), curve.blamed(costs.apply(curve)).row(curve.name())));
      }
    }
    List<Judgement> judgements = judge.judge(rows);
    List<CurveOutcome> bends = new ArrayList<>();
    measured.forEach(
        (curve, rounds) ->
            bends.add(bend(curve, rounds, judgements.get(bends.size()), thresholds)));
    return bends;
  }

  private static CurveOutcome bend(
      Curve curve, Rounds rounds, Judgement judgement, Thresholds thresholds) {
    double base = curve.value(rounds.medianOfBase());
    double head = curve.value(rounds.medianOfHead());
    return new CurveOutcome(
        RowOutcome.of(curve.group(), judgement),
        base,
        head,
        curve.unit(),
        curve.sentence(judgement.verdict(), base, head, thresholds.equal()));
  }
}

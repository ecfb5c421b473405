package org.rcubench.results.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.rcubench.results.comparison.Judgement.Verdict;

/**
 * Judges the rows of a comparison together. A row has regressed if its samples would be surprising
 * were its slowdown no greater than the floor, at a level that all rows share; it has improved if
 * the same holds with base and head in each other's place. It is equivalent if the interval of its
 * ratio lies within what counts as equal. In any other case it is inconclusive.
 */
public final class Gate {
  private final Thresholds thresholds;

  /**
   * A gate.
   *
   * @param thresholds what counts as a change
   */
  public Gate(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Judges rows that were all measured in one go.
   *
   * @param rows the rows
   * @return a judgement of each, in their order
   */
  public List<Judgement> judge(List<? extends TwoSamples> rows) {
    return judge(rows, (row, shared) -> row.detectable(shared, row.size()));
  }

  /**
   * Judges rows of which those in doubt were measured again.
   *
   * @param rows the rows, each by the pairs that decide its verdict
   * @param design how a row comes to its verdict
   * @return a judgement of each, in their order
   */
  public List<Judgement> judge(List<? extends TwoSamples> rows, TwoStageDesign design) {
    return judge(rows, design::detectable);
  }

  /** What is detectable is told at the level that is left to a row if it alone has changed. */
  private List<Judgement> judge(
      List<? extends TwoSamples> rows,
      BiFunction<TwoSamples, Thresholds, OptionalDouble> detectable) {
    Thresholds shared = thresholds.sharedBy(Math.max(1, rows.size()));
    double[] regressed = Holm.adjusted(rows.stream().mapToDouble(this::pSlower).toArray());
    double[] improved =
        Holm.adjusted(rows.stream().mapToDouble(row -> pSlower(row.swapped())).toArray());
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      TwoSamples row = rows.get(i);
      judgements.add(judgement(row, regressed[i], improved[i], detectable.apply(row, shared)));
    }
    return judgements;
  }

  /**
   * Whether a first look leaves a row in doubt, so that fresh pairs should decide: a slowdown or a
   * speed-up is no longer as likely as not.
   *
   * @param row a few pairs
   * @param level how easily to doubt, far above the level of the verdict
   * @return whether to look again
   */
  public boolean isSuspect(TwoSamples row, double level) {
    return pSlower(row) <= level || pSlower(row.swapped()) <= level;
  }

  private double pSlower(TwoSamples row) {
    return row.pValue(Math.log1p(thresholds.floor()));
  }

  private Judgement judgement(
      TwoSamples row, double pRegressed, double pImproved, OptionalDouble detectable) {
    // The interval is two-sided at twice the level: equivalence is then shown at the level.
    Optional<HodgesLehmann> shift = row.shift(1 - 2 * thresholds.level());
    Optional<HodgesLehmann.Interval> interval = shift.flatMap(HodgesLehmann::interval);
    return new Judgement(
        row.size(),
        verdict(pRegressed, pImproved, interval),
        shift.map(at -> Math.exp(at.value())).orElse(Double.NaN),
        end(interval, HodgesLehmann.Interval::low),
        end(interval, HodgesLehmann.Interval::high),
        row.deviation(),
        pRegressed,
        pImproved,
        detectable);
  }

  private Verdict verdict(
      double pRegressed, double pImproved, Optional<HodgesLehmann.Interval> interval) {
    if (pRegressed <= thresholds.level()) {
      return Verdict.REGRESSED;
    }
    if (pImproved <= thresholds.level()) {
      return Verdict.IMPROVED;
    }
    double equal = Math.log1p(thresholds.equal());
    return interval.isPresent() && interval.get().isWithin(-equal, equal)
        ? Verdict.EQUIVALENT
        : Verdict.INCONCLUSIVE;
  }

  private static OptionalDouble end(
      Optional<HodgesLehmann.Interval> interval, ToDoubleFunction<HodgesLehmann.Interval> which) {
    return interval.isPresent()
        ? OptionalDouble.of(Math.exp(which.applyAsDouble(interval.get())))
        : OptionalDouble.empty();
  }
}

package org.rcubench.results.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Judges the rows of a comparison together. A row has regressed if its pairs or forks would be
 * surprising were its slowdown no greater than the floor, at a level that is shared by all rows; it
 * has improved if the same holds with base and head in each other's place. It is equivalent if the
 * interval of its ratio lies within what counts as equal. In any other case nobody can know.
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
   * @return what there is to say of each, in their order
   */
  public List<Judgement> judge(List<? extends Evidence> rows) {
    return judge(rows, (row, shared) -> row.detectable(shared, row.size()));
  }

  /**
   * Judges rows of which those in doubt were measured again.
   *
   * @param rows the rows, each by the pairs that decide of it
   * @param stages how a row comes to be decided
   * @return what there is to say of each, in their order
   */
  public List<Judgement> judge(List<? extends Evidence> rows, Stages stages) {
    return judge(rows, stages::detectable);
  }

  /** What could be detected is told at the level that is left to a row if it alone has changed. */
  private List<Judgement> judge(
      List<? extends Evidence> rows, BiFunction<Evidence, Thresholds, OptionalDouble> detectable) {
    Thresholds shared = thresholds.sharedBy(Math.max(1, rows.size()));
    double[] regressed = Holm.adjusted(probabilities(rows, this::slower));
    double[] improved = Holm.adjusted(probabilities(rows, row -> slower(row.mirrored())));
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Evidence row = rows.get(i);
      judgements.add(judgement(row, regressed[i], improved[i], detectable.apply(row, shared)));
    }
    return judgements;
  }

  /**
   * Whether a first look leaves a row in doubt, so that fresh pairs should decide: the odds of a
   * slowdown or a speed-up are no longer even.
   *
   * @param row a few pairs
   * @param level how easily to doubt, far above the level of the verdict
   * @return whether to look again
   */
  public boolean isSuspect(Evidence row, double level) {
    return slower(row) <= level || slower(row.mirrored()) <= level;
  }

  private Judgement judgement(
      Evidence row, double regressed, double improved, OptionalDouble detectable) {
    // The interval is two-sided at twice the level: equivalence is then shown at the level.
    Optional<Centre> centre = row.centre(1 - 2 * thresholds.level());
    Optional<Centre.Interval> interval = centre.flatMap(Centre::interval);
    return new Judgement(
        row.name(),
        row.size(),
        verdict(regressed, improved, interval),
        centre.map(at -> Math.exp(at.value())).orElse(Double.NaN),
        end(interval, Centre.Interval::low),
        end(interval, Centre.Interval::high),
        row.spread(),
        regressed,
        improved,
        detectable);
  }

  private Verdict verdict(double regressed, double improved, Optional<Centre.Interval> interval) {
    if (regressed <= thresholds.level()) {
      return Verdict.REGRESSED;
    }
    if (improved <= thresholds.level()) {
      return Verdict.IMPROVED;
    }
    double equal = Math.log1p(thresholds.equal());
    return interval.isPresent() && interval.get().isWithin(-equal, equal)
        ? Verdict.EQUIVALENT
        : Verdict.INCONCLUSIVE;
  }

  private double slower(Evidence row) {
    return row.surpriseIfNotSlower(Math.log1p(thresholds.floor()));
  }

  private static double[] probabilities(
      List<? extends Evidence> rows, ToDoubleFunction<Evidence> test) {
    return rows.stream().mapToDouble(test).toArray();
  }

  private static OptionalDouble end(
      Optional<Centre.Interval> interval, ToDoubleFunction<Centre.Interval> which) {
    return interval.isPresent()
        ? OptionalDouble.of(Math.exp(which.applyAsDouble(interval.get())))
        : OptionalDouble.empty();
  }
}

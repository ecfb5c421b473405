package org.rcubench.results.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rcubench.results.samples.Better;

/**
 * The best of several measurements, and those that the run cannot tell from it.
 *
 * @param members the best by its median, then those that may be as good, better medians first
 * @param compared how many measurements there were
 * @param conclusive whether all have forks enough to tell them apart
 */
public record Best(Measurements members, int compared, boolean conclusive) {

  static Optional<Best> among(Measurements measurements) {
    Comparator<Measurement> greatestFirst =
        Comparator.comparingDouble(Measurement::median).reversed();
    List<Measurement> bestFirst =
        measurements.stream()
            .filter(each -> each.median() > 0 && Double.isFinite(each.median()))
            .sorted(
                measurements.stream().anyMatch(each -> isHigherBetter(each))
                    ? greatestFirst
                    : greatestFirst.reversed())
            .toList();
    return bestFirst.stream()
        .findFirst()
        .map(
            best ->
                new Best(
                    new Measurements(
                        bestFirst.stream()
                            .filter(other -> other == best || maybeAsGood(best, other))
                            .toList()),
                    measurements.size(),
                    bestFirst.stream().allMatch(each -> each.forks() >= Estimate.FEWEST_FORKS)));
  }

  /** The interval of the ratio holds 1, or there are too few forks for one. */
  private static boolean maybeAsGood(Measurement best, Measurement other) {
    if (Math.min(best.forks(), other.forks()) < Estimate.FEWEST_FORKS) {
      return true;
    }
    // Where the worst of one beats the best of the other, so it does however they are resampled.
    return isHigherBetter(best)
        ? best.minimum() <= other.maximum() && best.ratioTo(other).low() <= 1
        : best.maximum() >= other.minimum() && best.ratioTo(other).high() >= 1;
  }

  private static boolean isHigherBetter(Measurement measurement) {
    return measurement.subject().better() == Better.HIGHER;
  }

  /** {@return the best} */
  public Measurement first() {
    return members.get(0);
  }
}

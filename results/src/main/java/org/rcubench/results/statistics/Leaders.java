package org.rcubench.results.statistics;

import java.util.Comparator;
import java.util.List;

/** Which of several measurements, of one quantity that is better higher, are the best. */
public final class Leaders {
  private Leaders() {}

  /**
   * The best by its median, and those that cannot be told from it: the interval of the ratio holds
   * 1, or there are too few forks for one.
   *
   * @param measurements of one run and in one unit, at least one
   * @return the best first, then better medians first
   */
  public static List<Measurement> among(List<Measurement> measurements) {
    List<Measurement> greatestFirst =
        measurements.stream()
            .sorted(Comparator.comparingDouble(Measurement::median).reversed())
            .toList();
    Measurement best = greatestFirst.get(0);
    return greatestFirst.stream()
        .filter(other -> other == best || maybeEqual(best, other))
        .toList();
  }

  private static boolean maybeEqual(Measurement best, Measurement other) {
    if (Math.min(best.forks(), other.forks()) < Estimate.FEWEST_FORKS) {
      return true;
    }
    // Where the worst of one beats the best of the other, so it does however they are resampled.
    return best.minimum() <= other.maximum() && best.ratioTo(other).low() <= 1;
  }
}

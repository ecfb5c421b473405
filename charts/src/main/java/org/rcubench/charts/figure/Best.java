package org.rcubench.charts.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;

/**
 * Which strategy is the best at a place, and which the run cannot tell from it.
 *
 * @param names the best first, then those that may be as good, better medians first
 * @param told whether there are forks enough to tell any two apart
 * @param compared how many strategies were measured
 * @param throughput the best's, in operations per microsecond
 * @param toReference how many times as fast as the reference the best is; empty if it is the
 *     reference, or that was not measured
 */
record Best(
    List<String> names,
    boolean told,
    int compared,
    double throughput,
    Optional<Estimate> toReference) {

  Best {
    names = List.copyOf(names);
  }

  /**
   * The best by throughput.
   *
   * @param throughputs by strategy, in one unit
   * @return empty if nothing was completed
   */
  static Optional<Best> of(Map<String, Measurement> throughputs) {
    List<Measurement> fastestFirst =
        throughputs.values().stream()
            .filter(each -> each.median() > 0)
            .sorted(Comparator.comparingDouble(Measurement::median).reversed())
            .toList();
    if (fastestFirst.isEmpty()) {
      return Optional.empty();
    }
    Measurement best = fastestFirst.get(0);
    String name = best.subject().strategy();
    return Optional.of(
        new Best(
            fastestFirst.stream()
                .filter(other -> other == best || maybeEqual(best, other))
                .map(each -> each.subject().strategy())
                .toList(),
            fastestFirst.stream().allMatch(each -> each.forks() >= Estimate.FEWEST_FORKS),
            throughputs.size(),
            best.median(),
            Optional.ofNullable(throughputs.get(Numbers.REFERENCE))
                .filter(reference -> !name.equals(Numbers.REFERENCE) && reference.median() > 0)
                .map(best::ratioTo)));
  }

  String name() {
    return names.get(0);
  }

  boolean isTied() {
    return names.size() > 1;
  }

  private static boolean maybeEqual(Measurement best, Measurement other) {
    if (Math.min(best.forks(), other.forks()) < Estimate.FEWEST_FORKS) {
      return true;
    }
    // Where the worst of one beats the best of the other, so it does however they are resampled.
    return best.minimum() <= other.maximum() && best.ratioTo(other).low() <= 1;
  }
}

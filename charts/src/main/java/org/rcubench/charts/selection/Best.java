package org.rcubench.charts.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;

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
public record Best(
    List<String> names,
    boolean told,
    int compared,
    double throughput,
    Optional<Estimate> toReference) {

  /** Takes an unmodifiable copy of the names. */
  public Best {
    names = List.copyOf(names);
  }

  /**
   * The best by throughput.
   *
   * @param throughputs by strategy, in one unit
   * @return empty if nothing was completed
   */
  public static Optional<Best> of(Map<String, Measurement> throughputs) {
    List<Measurement> fast =
        throughputs.values().stream().filter(each -> each.median() > 0).toList();
    if (fast.isEmpty()) {
      return Optional.empty();
    }
    Measurements leaders = new Measurements(fast).best().orElseThrow().members();
    Measurement best = leaders.get(0);
    String name = best.subject().strategy();
    return Optional.of(
        new Best(
            leaders.stream().map(each -> each.subject().strategy()).toList(),
            fast.stream().allMatch(each -> each.forks() >= Estimate.FEWEST_FORKS),
            throughputs.size(),
            best.median(),
            Optional.ofNullable(throughputs.get(Numbers.REFERENCE))
                .filter(reference -> !name.equals(Numbers.REFERENCE) && reference.median() > 0)
                .map(best::ratioTo)));
  }

  /** {@return the best} */
  public String name() {
    return names.get(0);
  }

  /** {@return whether another one may be as good} */
  public boolean isTied() {
    return names.size() > 1;
  }
}

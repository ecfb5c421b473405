package org.rcubench.charts.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;

/**
 * What an empty section costs a reader, by the readers there are; never by more than the machine
 * has cores, for those measure the scheduler.
 */
final class EmptySections {
  private static final String BENCHMARK = "EmptySection";

  private final Measurements costs;
  private final int cores;

  EmptySections(Run run) {
    cores = run.cores();
    costs = run.measurements().workload("empty-section").updaters(0).within(cores).costs();
  }

  /** The flavor of RCU that stands for all. */
  String flavor() {
    return Representatives.flavor(costs);
  }

  /** How many times its cost with one reader a section costs with the most readers. */
  Answer growth(String strategy, Bound bound) {
    return withMostReaders(
        List.of(strategy),
        most ->
            measured(strategy, most)
                .flatMap(many -> measured(strategy, 1).map(many::ratioTo))
                .map(
                    growth ->
                        bound.judge(
                            growth,
                            "times the cost with 1 thread, with %s threads (%s, empty-section)"
                                .formatted(most, strategy))));
  }

  /** How many times what it costs under another strategy a section costs, with most readers. */
  Answer ratio(String above, String below, Bound bound) {
    return withMostReaders(List.of(above, below), most -> ratio(above, below, most, bound));
  }

  /** The same with one reader. */
  Answer ratioAlone(String above, String below, Bound bound) {
    return ratio(above, below, 1, bound).orElseGet(() -> missing("1", List.of(above, below)));
  }

  private Optional<Answer> ratio(String above, String below, int readers, Bound bound) {
    return costs
        .readers(readers)
        .pair(above, below)
        .map(
            pair ->
                bound.judge(
                    pair.ratio(),
                    "times the cost under %s, with %s (%s, empty-section)"
                        .formatted(below, ThreadAxis.count(readers), above)));
  }

  private Optional<Measurement> measured(String strategy, int readers) {
    return costs.strategy(strategy).readers(readers).first();
  }

  /** A question to the most readers that all strategies were measured with, at least two. */
  private Answer withMostReaders(List<String> strategies, IntFunction<Optional<Answer>> ask) {
    if (cores < 2) {
      return Answer.impossible(
          "this machine has one core, and threads that share a core tell of its scheduler");
    }
    return costs.by(Subject::readers).entrySet().stream()
        .filter(each -> each.getKey() > 1)
        .filter(each -> each.getValue().by(Subject::strategy).keySet().containsAll(strategies))
        .map(each -> each.getKey())
        .max(Comparator.naturalOrder())
        .flatMap(ask::apply)
        .orElseGet(() -> missing(cores == 2 ? "1,2" : "1,2," + cores, strategies));
  }

  private static Answer missing(String threads, List<String> strategies) {
    return Answer.missing(
        "empty sections under %s by threads".formatted(String.join(" and ", strategies)),
        BENCHMARK,
        "-t %s -p strategy=%s".formatted(threads, String.join(",", strategies)));
  }
}

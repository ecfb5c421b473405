package org.rcubench.charts.claims;

import java.util.Optional;
import java.util.function.IntFunction;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;

/**
 * What an empty section costs a reader, by the readers there are; never by more than the machine
 * has cores, for those measure the scheduler.
 */
final class EmptySections {
  private static final String BENCHMARK = "EmptySection";

  private final Pick costs;
  private final int cores;

  EmptySections(Run run) {
    costs = Pick.of(run, "empty-section").updaters(0).withinCores(run).costs();
    cores = Pick.cores(run);
  }

  /** The flavor of RCU that stands for all. */
  String flavor() {
    return costs.flavor();
  }

  /** How many times its cost with one reader a section costs with the most readers. */
  Answer growth(String strategy, Bound bound) {
    return among(
        strategy,
        most ->
            costs
                .strategy(strategy)
                .readers(1)
                .first()
                .map(
                    alone ->
                        bound.judge(
                            measured(strategy, most).ratioTo(alone),
                            "times the cost with 1 thread, with %s threads (%s, empty-section)"
                                .formatted(most, strategy))));
  }

  /** How many times what it costs under another strategy a section costs, with most readers. */
  Answer ratio(String above, String below, Bound bound) {
    return among(
        above + "," + below,
        most ->
            Optional.of(
                bound.judge(
                    measured(above, most).ratioTo(measured(below, most)),
                    times(above, below, most + " threads"))));
  }

  /** The same with one reader. */
  Answer ratioAlone(String above, String below, Bound bound) {
    return costs
        .readers(1)
        .strategies(above, below)
        .map(pair -> bound.judge(pair.ratio(), times(above, below, "1 thread")))
        .orElseGet(() -> missing("1", above + "," + below));
  }

  /** A question to the most readers, of which there are at least two. */
  private Answer among(String strategies, IntFunction<Optional<Answer>> ask) {
    if (cores < 2) {
      return Answer.impossible(
          "this machine has one core, and threads that share a core tell of its scheduler");
    }
    return costs.readerCounts(strategies.split(",")).stream()
        .filter(count -> count > 1)
        .findFirst()
        .flatMap(ask::apply)
        .orElseGet(() -> missing(cores == 2 ? "1,2" : "1,2," + cores, strategies));
  }

  private Measurement measured(String strategy, int readers) {
    return costs.strategy(strategy).readers(readers).first().orElseThrow();
  }

  private static String times(String above, String below, String threads) {
    return "times the cost under %s, with %s (%s, empty-section)".formatted(below, threads, above);
  }

  private static Answer missing(String threads, String strategies) {
    return Answer.missing(
        "empty sections under %s by threads".formatted(strategies.replace(",", " and ")),
        Command.of(BENCHMARK, "-t %s -p strategy=%s".formatted(threads, strategies)));
  }
}

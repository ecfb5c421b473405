package org.rcubench.bench.gate.pairs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcubench.bench.conduct.PairPlan;
import org.rcubench.results.comparison.Thresholds;

/**
 * What to compare.
 *
 * @param base the jar from before the change
 * @param head the jar with the change
 * @param selection which benchmarks, as on JMH's command line: regular expressions and {@code -e}
 * @param params values of parameters, by name; those not named take what both jars list
 * @param threads thread counts; empty for what annotations say
 * @param groups threads by group role; empty for what annotations say
 * @param forks how each fork runs
 * @param sampling how much to measure
 * @param thresholds what counts as a change
 * @param control the strategy that others are compared with; empty for the usual one, if it is
 *     there
 * @param seed draws all that is drawn
 * @param out the folder for what is found
 */
public record ComparisonRequest(
    Path base,
    Path head,
    List<String> selection,
    Map<String, List<String>> params,
    List<String> threads,
    List<String> groups,
    PairPlan forks,
    SamplingPlan sampling,
    Thresholds thresholds,
    Optional<String> control,
    long seed,
    Path out) {
  /** Takes unmodifiable copies. */
  public ComparisonRequest {
    selection = List.copyOf(selection);
    params = Map.copyOf(params);
    threads = List.copyOf(threads);
    groups = List.copyOf(groups);
  }
}

package org.rcubench.bench.plan;

import java.util.List;
import java.util.Map;

/**
 * Cells that run in one shuffle.
 *
 * @param include a regular expression of benchmarks
 * @param params values of parameters, by name; those not named take all they can
 * @param threads thread counts of benchmarks without group roles
 * @param groups threads by role of benchmarks with group roles
 * @param forks forks of each cell
 * @param timing how long each runs
 */
record Stage(
    String include,
    Map<String, List<String>> params,
    List<Integer> threads,
    List<List<Integer>> groups,
    int forks,
    Timing timing) {
  /**
   * What the stages of a profile have in common.
   *
   * @param cores how many cores there are
   * @param forks forks of each cell
   * @param timing how long each runs
   */
  record Template(int cores, int forks, Timing timing) {
    /** Benchmarks whose threads all do the same. */
    Stage threads(String include, Map<String, List<String>> params, List<Integer> threads) {
      return new Stage(include, params, threads, List.of(), forks, timing);
    }

    /** Benchmarks with readers and one updater, on all cores. */
    Stage roles(String include, Map<String, List<String>> params) {
      return roles(include, params, List.of(List.of(Math.max(1, cores - 1), 1)));
    }

    Stage roles(String include, Map<String, List<String>> params, List<List<Integer>> groups) {
      return new Stage(include, params, List.of(), groups, forks, timing);
    }
  }
}

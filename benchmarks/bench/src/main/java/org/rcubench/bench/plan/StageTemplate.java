package org.rcubench.bench.plan;

import java.util.List;
import java.util.Map;

/**
 * What the stages of a profile have in common.
 *
 * @param cores how many cores there are
 * @param forks forks of each cell
 * @param timing how long each runs
 */
record StageTemplate(int cores, int forks, Timing timing) {
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

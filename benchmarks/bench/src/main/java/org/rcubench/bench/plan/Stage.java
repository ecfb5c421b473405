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
    Timing timing) {}

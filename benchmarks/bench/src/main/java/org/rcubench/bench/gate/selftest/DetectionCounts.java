package org.rcubench.bench.gate.selftest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.gate.Findings;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowName;

/**
 * In how many simulated comparisons rows were said to have regressed.
 *
 * @param comparisons how many comparisons there were of each kind
 * @param alarms how many comparisons of equals said that a row or a curve had regressed
 * @param alone how many found each row by slowdown in percent, the row alone being slowed down; of
 *     0 percent, among equals
 * @param together the same, all rows being slowed down
 */
record DetectionCounts(
    int comparisons,
    int alarms,
    Map<SelfTestRow, Map<Integer, Integer>> alone,
    Map<SelfTestRow, Map<Integer, Integer>> together) {

  /**
   * Simulates comparisons.
   *
   * @param recorded the pairs to draw from
   * @param simulated how they are judged
   * @param random draws
   * @param comparisons how many of each kind
   */
  static DetectionCounts of(
      RecordedTrials recorded, SimulatedComparison simulated, Random random, int comparisons)
      throws InterruptedException {
    Map<SelfTestRow, List<PairResult>> equals = recorded.equalsBothWays();
    Map<SelfTestRow, Map<Integer, Integer>> alone = new LinkedHashMap<>();
    Map<SelfTestRow, Map<Integer, Integer>> together = new LinkedHashMap<>();
    int alarms = 0;
    for (int i = 0; i < comparisons; i++) {
      Findings findings = simulated.run(equals, random);
      alarms += findings.any(Verdict.REGRESSED) ? 1 : 0;
      equals.keySet().forEach(row -> count(alone, row, 0, findings));
    }
    for (int slowdown : SelfTest.INJECTED) {
      Map<SelfTestRow, List<PairResult>> slowed = recorded.pairs(slowdown);
      for (SelfTestRow row : slowed.keySet()) {
        Map<SelfTestRow, List<PairResult>> suite = new LinkedHashMap<>(equals);
        suite.put(row, slowed.get(row));
        for (int i = 0; i < comparisons; i++) {
          count(alone, row, slowdown, simulated.run(suite, random));
        }
      }
      for (int i = 0; i < comparisons && !slowed.isEmpty(); i++) {
        Findings findings = simulated.run(slowed, random);
        slowed.keySet().forEach(row -> count(together, row, slowdown, findings));
      }
    }
    return new DetectionCounts(comparisons, alarms, alone, together);
  }

  private static void count(
      Map<SelfTestRow, Map<Integer, Integer>> found,
      SelfTestRow row,
      int slowdown,
      Findings findings) {
    RowName name = row.row().name();
    boolean isFound =
        findings.rows().stream()
            .anyMatch(each -> each.row().equals(name) && each.verdict() == Verdict.REGRESSED);
    found
        .computeIfAbsent(row, key -> new LinkedHashMap<>())
        .merge(slowdown, isFound ? 1 : 0, Integer::sum);
  }

  /** The share of the comparisons of equals that alarmed. */
  double shareOfAlarms() {
    return (double) alarms / comparisons;
  }

  /**
   * How often a slowdown was found, on average over rows that were slowed down by it.
   *
   * @param found {@link #alone} or {@link #together}
   * @return NaN if there are no such rows
   */
  double share(
      Map<SelfTestRow, Map<Integer, Integer>> found, Predicate<SelfTestRow> rows, int slowdown) {
    return found.entrySet().stream()
        .filter(each -> rows.test(each.getKey()) && each.getValue().containsKey(slowdown))
        .mapToDouble(each -> (double) each.getValue().get(slowdown) / comparisons)
        .average()
        .orElse(Double.NaN);
  }
}

package org.rcubench.bench.gate.selftest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.gate.Findings;
import org.rcubench.results.comparison.Verdict;

/**
 * What drawn comparisons came to.
 *
 * @param comparisons how many were drawn of each kind
 * @param alarms in how many comparisons of equals a row or a curve was said to have regressed
 * @param alone in how many each row was said to have, if it alone was slowed down by so many
 *     percent; of 0 percent, among equals
 * @param together in how many it was, if all rows were slowed down
 */
record Tally(
    int comparisons,
    int alarms,
    Map<Setting, Map<Integer, Integer>> alone,
    Map<Setting, Map<Integer, Integer>> together) {

  /**
   * Draws comparisons.
   *
   * @param recorded the pairs to draw from
   * @param deals draws
   * @param comparisons how many of each kind
   */
  static Tally of(Recorded recorded, Deals deals, int comparisons) throws InterruptedException {
    Map<Setting, List<PairResult>> equals = recorded.equalsBothWays();
    Map<Setting, Map<Integer, Integer>> alone = new LinkedHashMap<>();
    Map<Setting, Map<Integer, Integer>> together = new LinkedHashMap<>();
    int alarms = 0;
    for (int i = 0; i < comparisons; i++) {
      Findings findings = deals.suite(equals);
      alarms += findings.any(Verdict.REGRESSED) ? 1 : 0;
      equals.keySet().forEach(setting -> count(alone, setting, 0, findings));
    }
    for (int slowdown : SelfTest.INJECTED) {
      Map<Setting, List<PairResult>> slowed = recorded.pairs(slowdown);
      for (Setting setting : slowed.keySet()) {
        Map<Setting, List<PairResult>> suite = new LinkedHashMap<>(equals);
        suite.put(setting, slowed.get(setting));
        for (int i = 0; i < comparisons; i++) {
          count(alone, setting, slowdown, deals.suite(suite));
        }
      }
      for (int i = 0; i < comparisons && !slowed.isEmpty(); i++) {
        Findings findings = deals.suite(slowed);
        slowed.keySet().forEach(setting -> count(together, setting, slowdown, findings));
      }
    }
    return new Tally(comparisons, alarms, alone, together);
  }

  private static void count(
      Map<Setting, Map<Integer, Integer>> found, Setting setting, int slowdown, Findings findings) {
    String name = setting.row().name();
    boolean isFound =
        findings.judgements().stream()
            .filter(judgement -> judgement.row().equals(name))
            .anyMatch(judgement -> judgement.verdict() == Verdict.REGRESSED);
    found
        .computeIfAbsent(setting, key -> new LinkedHashMap<>())
        .merge(slowdown, isFound ? 1 : 0, Integer::sum);
  }

  /** The share of comparisons of equals that alarmed. */
  double shareOfAlarms() {
    return (double) alarms / comparisons;
  }

  /**
   * The share that was found of a slowdown, over the rows that were measured so.
   *
   * @param found {@link #alone} or {@link #together}
   * @return NaN if there are none
   */
  double share(Map<Setting, Map<Integer, Integer>> found, Predicate<Setting> rows, int slowdown) {
    return found.entrySet().stream()
        .filter(each -> rows.test(each.getKey()) && each.getValue().containsKey(slowdown))
        .mapToDouble(each -> (double) each.getValue().get(slowdown) / comparisons)
        .average()
        .orElse(Double.NaN);
  }
}

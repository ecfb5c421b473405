package org.rcubench.suite.compare.selftest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rcubench.results.comparison.Proportion;
import org.rcubench.results.comparison.Verdict;
import org.rcubench.suite.compare.Findings;
import org.rcubench.suite.compare.lockstep.PairResult;
import org.rcubench.suite.compare.lockstep.Rehearsal;
import org.rcubench.suite.compare.lockstep.Row;

/**
 * How comparisons would turn out.
 *
 * @param alarms in how many comparisons of equals a row or a curve would be said to have regressed
 * @param found how often each row would be said to have regressed, by the percent it was slowed
 *     down by, 0 included, among others that are equals
 */
record Odds(Proportion alarms, Map<Setting, Map<Integer, Proportion>> found) {
  /**
   * Draws comparisons.
   *
   * @param recorded the pairs to draw from
   * @param rehearsal how they are judged
   * @param count how many for each share
   * @param seed draws
   */
  static Odds of(Recorded recorded, Rehearsal rehearsal, int count, long seed)
      throws InterruptedException {
    Map<Setting, List<PairResult>> equals = recorded.equalsBothWays();
    Deals deals = new Deals(rehearsal, seed);
    Map<Setting, Map<Integer, Proportion>> found = new LinkedHashMap<>();
    Map<Setting, Integer> taken = new LinkedHashMap<>();
    int alarms = 0;
    for (int deal = 0; deal < count; deal++) {
      Findings findings = deals.suite(equals);
      alarms += findings.any(Verdict.REGRESSED) ? 1 : 0;
      equals.keySet().forEach(each -> taken.merge(each, isFound(findings, each), Integer::sum));
    }
    taken.forEach((setting, hits) -> put(found, setting, 0, new Proportion(hits, count)));
    for (int slowdown : SelfTest.INJECTED) {
      for (Map.Entry<Setting, List<PairResult>> slowed : recorded.pairs(slowdown).entrySet()) {
        Map<Setting, List<PairResult>> suite = new HashMap<>(equals);
        suite.put(slowed.getKey(), slowed.getValue());
        int hits = 0;
        for (int deal = 0; deal < count; deal++) {
          hits += isFound(deals.suite(suite), slowed.getKey());
        }
        put(found, slowed.getKey(), slowdown, new Proportion(hits, count));
      }
    }
    return new Odds(new Proportion(alarms, count), found);
  }

  private static int isFound(Findings findings, Setting setting) {
    Row row = setting.row();
    return findings.outcomes().stream()
            .filter(outcome -> outcome.name().equals(row.name()))
            .anyMatch(outcome -> outcome.judgement().verdict() == Verdict.REGRESSED)
        ? 1
        : 0;
  }

  private static void put(
      Map<Setting, Map<Integer, Proportion>> found,
      Setting setting,
      int slowdown,
      Proportion share) {
    found.computeIfAbsent(setting, key -> new TreeMap<>()).put(slowdown, share);
  }

  /** What was found in rows of so many threads, all together. */
  Optional<Proportion> found(int threads, int slowdown) {
    List<Proportion> shares =
        found.entrySet().stream()
            .filter(entry -> entry.getKey().threads() == threads)
            .flatMap(entry -> Stream.ofNullable(entry.getValue().get(slowdown)))
            .toList();
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Proportion(
                shares.stream().mapToInt(Proportion::hits).sum(),
                shares.stream().mapToInt(Proportion::trials).sum()));
  }
}

package org.rcubench.suite.compare.selftest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;
import org.rcubench.suite.compare.lockstep.Effort;

/**
 * Comparisons that might have been: for each of the two stages pairs are drawn, with replacement,
 * from those that were measured, and judged as the gate would have judged them. So an hour of pairs
 * tells of many comparisons, though not of more machines or days than they were measured on.
 */
final class Deals {
  private final Effort effort;
  private final Gate gate;
  private final Random random;

  Deals(Effort effort, Thresholds thresholds, long seed) {
    this.effort = effort;
    this.gate = new Gate(thresholds);
    this.random = new Random(seed);
  }

  /**
   * One comparison of several rows.
   *
   * @param slowdowns the log-ratios of each row's pairs
   * @return the verdict of each row
   */
  Map<Setting, Verdict> suite(Map<Setting, double[]> slowdowns) {
    Map<Setting, PairedRow> screened = new HashMap<>();
    Map<Setting, PairedRow> confirmed = new HashMap<>();
    slowdowns.forEach(
        (setting, pairs) -> {
          PairedRow first = new PairedRow(setting.name(), dealt(pairs, effort.screening()));
          if (gate.isSuspect(first, effort.suspicion())) {
            confirmed.put(
                setting, new PairedRow(setting.name(), dealt(pairs, effort.confirming())));
          } else {
            screened.put(setting, first);
          }
        });
    Map<Setting, Verdict> verdicts = new HashMap<>(judged(screened));
    verdicts.putAll(judged(confirmed));
    return verdicts;
  }

  private Map<Setting, Verdict> judged(Map<Setting, PairedRow> rows) {
    List<Setting> settings = List.copyOf(rows.keySet());
    var judgements = gate.judge(settings.stream().map(rows::get).toList());
    Map<Setting, Verdict> verdicts = new HashMap<>();
    for (int i = 0; i < settings.size(); i++) {
      verdicts.put(settings.get(i), judgements.get(i).verdict());
    }
    return verdicts;
  }

  private double[] dealt(double[] pairs, int count) {
    return random.ints(count, 0, pairs.length).mapToDouble(i -> pairs[i]).toArray();
  }
}

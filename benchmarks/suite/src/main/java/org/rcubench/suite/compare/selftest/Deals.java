package org.rcubench.suite.compare.selftest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.Judgement;
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
    List<Setting> settings = List.copyOf(slowdowns.keySet());
    List<Judgement> judgements =
        gate.judge(
            settings.stream().map(setting -> decisive(setting, slowdowns.get(setting))).toList());
    Map<Setting, Verdict> verdicts = new HashMap<>();
    for (int i = 0; i < settings.size(); i++) {
      verdicts.put(settings.get(i), judgements.get(i).verdict());
    }
    return verdicts;
  }

  private PairedRow decisive(Setting setting, double[] pairs) {
    PairedRow screened = new PairedRow(setting.name(), dealt(pairs, effort.screening()));
    return gate.isSuspect(screened, effort.suspicion())
        ? new PairedRow(setting.name(), dealt(pairs, effort.confirming()))
        : screened;
  }

  private double[] dealt(double[] pairs, int count) {
    return random.ints(count, 0, pairs.length).mapToDouble(i -> pairs[i]).toArray();
  }
}

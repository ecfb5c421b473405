package org.rcubench.suite.compare.selftest;

import java.util.ArrayList;
import java.util.Collections;
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
 * Comparisons that might have been: pairs that were measured are dealt anew into the two stages,
 * and judged as the gate would have judged them. So an hour of pairs tells of many comparisons,
 * though not of more machines or days than they were measured on.
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
          double[] dealt = dealt(pairs);
          PairedRow first = paired(setting, dealt, 0, effort.screening());
          if (gate.isSuspect(first, effort.suspicion())) {
            int all = effort.screening() + effort.confirming();
            confirmed.put(setting, paired(setting, dealt, effort.screening(), all));
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

  private double[] dealt(double[] pairs) {
    List<Double> cards = new ArrayList<>();
    for (double pair : pairs) {
      cards.add(pair);
    }
    Collections.shuffle(cards, random);
    return cards.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Pairs from a deal; where the deal has fewer, they come round again. */
  private static PairedRow paired(Setting setting, double[] dealt, int from, int to) {
    double[] own = new double[to - from];
    for (int i = from; i < to; i++) {
      own[i - from] = dealt[i % dealt.length];
    }
    return new PairedRow(setting.name(), own);
  }
}

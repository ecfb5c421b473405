package org.rcubench.suite.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;

/**
 * Comparisons that might have been: pairs that were measured are dealt anew into the two stages,
 * and judged as the gate would have judged them. So a few hours of pairs tell of many comparisons,
 * though not of more machines or days than they were measured on.
 */
final class Trials {
  private final Effort effort;
  private final Gate gate;
  private final Random random;

  Trials(Effort effort, Thresholds thresholds, long seed) {
    this.effort = effort;
    this.gate = new Gate(thresholds);
    this.random = new Random(seed);
  }

  /**
   * One comparison of all rows.
   *
   * @param slowdowns the log-ratios of each row's pairs
   * @return the verdict of each row
   */
  List<Verdict> suite(Map<String, List<Double>> slowdowns) {
    List<PairedRow> screened = new ArrayList<>();
    List<PairedRow> confirmed = new ArrayList<>();
    slowdowns.forEach(
        (row, pairs) -> {
          List<Double> dealt = new ArrayList<>(pairs);
          Collections.shuffle(dealt, random);
          PairedRow first = paired(row, dealt, 0, effort.screening());
          if (gate.isSuspect(first, effort.suspicion())) {
            confirmed.add(
                paired(row, dealt, effort.screening(), effort.screening() + effort.confirming()));
          } else {
            screened.add(first);
          }
        });
    List<Verdict> verdicts = new ArrayList<>();
    gate.judge(screened).stream().map(Judgement::verdict).forEach(verdicts::add);
    gate.judge(confirmed).stream().map(Judgement::verdict).forEach(verdicts::add);
    return verdicts;
  }

  /** Pairs from a deal; where the deal has fewer, they come round again. */
  private static PairedRow paired(String row, List<Double> dealt, int from, int to) {
    double[] own = new double[to - from];
    for (int i = from; i < to; i++) {
      own[i - from] = dealt.get(i % dealt.size());
    }
    return new PairedRow(row, own);
  }
}

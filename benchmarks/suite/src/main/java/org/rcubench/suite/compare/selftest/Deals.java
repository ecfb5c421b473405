package org.rcubench.suite.compare.selftest;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rcubench.suite.compare.Findings;
import org.rcubench.suite.compare.lockstep.PairResult;
import org.rcubench.suite.compare.lockstep.Rehearsal;
import org.rcubench.suite.compare.lockstep.Row;

/**
 * Comparisons that might have been: their pairs are drawn, with replacement, from those that were
 * measured. So an hour of pairs tells of many comparisons, though not of more machines or days than
 * they were measured on.
 */
final class Deals {
  private final Rehearsal rehearsal;
  private final Random random;

  Deals(Rehearsal rehearsal, long seed) {
    this.rehearsal = rehearsal;
    this.random = new Random(seed);
  }

  /**
   * One comparison of several rows.
   *
   * @param pairs what was measured of each row
   * @return what it would have found
   */
  Findings suite(Map<Setting, List<PairResult>> pairs) throws InterruptedException {
    Map<Row, List<PairResult>> byRow =
        pairs.entrySet().stream().collect(toMap(each -> each.getKey().row(), Map.Entry::getValue));
    return rehearsal.run(
        Setting.all().stream().filter(pairs::containsKey).map(Setting::row).toList(),
        (row, drawn) -> dealt(byRow.get(row)),
        random.nextLong());
  }

  private PairResult dealt(List<PairResult> pairs) {
    return pairs.get(random.nextInt(pairs.size()));
  }
}

package org.rcubench.bench.gate.selftest;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.pairs.Rehearsal;

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
    Map<BenchmarkRow, List<PairResult>> byRow =
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

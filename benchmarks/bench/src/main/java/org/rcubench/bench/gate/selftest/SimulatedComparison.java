package org.rcubench.bench.gate.selftest;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.bench.gate.curves.Curves;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.bench.gate.pairs.TwoStageComparison;
import org.rcubench.results.comparison.Thresholds;

/**
 * A comparison without forks: its pairs are drawn, with replacement, from those that were measured,
 * and each counts for the time it took then. All else, from the choice of the rows in doubt to the
 * verdicts, is what a comparison of jars does. So an hour of pairs tells of many comparisons,
 * though of no more machines or days than they were measured on.
 *
 * @param sampling how much to measure
 * @param thresholds what counts as a change
 * @param cores cores of the machine the pairs were measured on; 0 if unknown
 */
record SimulatedComparison(SamplingPlan sampling, Thresholds thresholds, int cores) {

  /**
   * One comparison.
   *
   * @param pairs what was measured of each row
   * @param random draws pairs and the order of the rows
   * @return what it would have found
   */
  Findings run(Map<SelfTestRow, List<PairResult>> pairs, Random random)
      throws InterruptedException {
    Map<BenchmarkRow, List<PairResult>> byRow =
        pairs.entrySet().stream().collect(toMap(each -> each.getKey().row(), Map.Entry::getValue));
    List<BenchmarkRow> rows =
        SelfTestRow.all().stream().filter(pairs::containsKey).map(SelfTestRow::row).toList();
    return new TwoStageComparison(
            (row, unused) -> drawn(byRow.get(row), random),
            Curves.of(rows.stream().map(CurvePoint::of).toList(), Curves.USUAL_CONTROL, cores),
            sampling,
            thresholds,
            random.nextLong(),
            List.of(),
            new TwoStageComparison.Progress() {})
        .run(rows);
  }

  private static PairResult drawn(List<PairResult> pairs, Random random) {
    return pairs.get(random.nextInt(pairs.size()));
  }
}

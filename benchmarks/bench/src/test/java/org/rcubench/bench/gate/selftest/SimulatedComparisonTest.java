package org.rcubench.bench.gate.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;

class SimulatedComparisonTest {
  private static final SelfTestRow SAME = new SelfTestRow("rwlock", 1);
  private static final SelfTestRow SLOWER = new SelfTestRow("stamped-optimistic", 1);

  private final Random random = new Random(1);

  private Findings found(SamplingPlan sampling, Map<SelfTestRow, List<PairResult>> pairs)
      throws InterruptedException {
    return new SimulatedComparison(sampling, Thresholds.defaults(), 2).run(pairs, random);
  }

  private Findings found(Map<SelfTestRow, List<PairResult>> pairs) throws InterruptedException {
    return found(SamplingPlan.defaults(), pairs);
  }

  private static List<PairResult> pairs(double centre, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> Math.exp(centre + 0.01 * random.nextGaussian()))
        .limit(24)
        .map(
            slower ->
                PairResult.summedUp(
                    Side.BASE, "ops/us", 1, Math.log(slower), Duration.ofSeconds(7)))
        .toList();
  }

  private static RowResult of(SelfTestRow row, Findings findings) {
    return findings.rows().stream()
        .filter(each -> each.row().equals(row.row().name()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void equals_are_never_said_to_have_regressed_and_slowed_rows_are_found()
      throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Findings findings = found(Map.of(SAME, pairs(0, i), SLOWER, pairs(Math.log(1.1), i)));
      assertThat(findings.rows()).hasSize(2);
      assertThat(of(SLOWER, findings).verdict()).isEqualTo(Verdict.REGRESSED);
      assertThat(of(SAME, findings).verdict()).isNotEqualTo(Verdict.REGRESSED);
    }
  }

  @Test
  void pairs_that_lean_to_a_side_by_more_than_the_floor_alarm_so_the_test_of_equals_can_fail()
      throws InterruptedException {
    int alarms = 0;
    for (int i = 0; i < 100; i++) {
      alarms += found(Map.of(SAME, pairs(0.03, i))).any(Verdict.REGRESSED) ? 1 : 0;
    }
    assertThat(alarms).isGreaterThan(90);
  }

  @Test
  void rows_in_doubt_share_what_a_budget_leaves() throws InterruptedException {
    // Two rows, six pairs of seven seconds each, which leaves 216 s of five minutes to one of them.
    Findings findings =
        found(
            SamplingPlan.defaults().within(Duration.ofMinutes(5)),
            Map.of(SAME, pairs(0, 1), SLOWER, pairs(Math.log(1.1), 1)));
    assertThat(of(SLOWER, findings).judgement().size()).isBetween(15, 30);
  }

  @Test
  void curves_are_judged_too() throws InterruptedException {
    assertThat(found(Map.of(SAME, pairs(0, 1), SLOWER, pairs(Math.log(1.1), 1))).curveRows())
        .extracting(RowResult::verdict)
        .containsExactly(Verdict.REGRESSED);
  }
}

package org.rcubench.bench.gate.selftest;

import static java.util.stream.Collectors.toMap;
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
import org.rcubench.bench.gate.pairs.Rehearsal;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;

class SimulatedComparisonTest {
  private static final SelfTestRow SAME = new SelfTestRow("rwlock", 1);
  private static final SelfTestRow SLOWER = new SelfTestRow("stamped-optimistic", 1);

  private static SimulatedComparison deals(SamplingPlan effort) {
    return new SimulatedComparison(new Rehearsal(effort, Thresholds.defaults(), 2), 1);
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

  private static Map<String, Judgement> byRow(Findings findings) {
    return findings.judgements().stream().collect(toMap(Judgement::row, each -> each));
  }

  @Test
  void equals_are_never_said_to_have_regressed_and_slowed_rows_are_found()
      throws InterruptedException {
    SimulatedComparison deals = deals(SamplingPlan.defaults());
    for (int i = 0; i < 100; i++) {
      Map<String, Judgement> judgements =
          byRow(deals.suite(Map.of(SAME, pairs(0, i), SLOWER, pairs(Math.log(1.1), i))));
      assertThat(judgements).hasSize(2);
      assertThat(judgements.get(SLOWER.row().name()).verdict()).isEqualTo(Verdict.REGRESSED);
      assertThat(judgements.get(SAME.row().name()).verdict()).isNotEqualTo(Verdict.REGRESSED);
    }
  }

  @Test
  void pairs_that_lean_to_a_side_by_more_than_the_floor_alarm_so_the_test_of_equals_can_fail()
      throws InterruptedException {
    SimulatedComparison deals = deals(SamplingPlan.defaults());
    int alarms = 0;
    for (int i = 0; i < 100; i++) {
      alarms += deals.suite(Map.of(SAME, pairs(0.03, i))).any(Verdict.REGRESSED) ? 1 : 0;
    }
    assertThat(alarms).isGreaterThan(90);
  }

  @Test
  void rows_in_doubt_share_what_a_budget_leaves() throws InterruptedException {
    // Two rows, six pairs of seven seconds each, which leaves 216 s of five minutes to one of them.
    SimulatedComparison deals = deals(SamplingPlan.defaults().within(Duration.ofMinutes(5)));
    Findings findings = deals.suite(Map.of(SAME, pairs(0, 1), SLOWER, pairs(Math.log(1.1), 1)));
    assertThat(byRow(findings).get(SLOWER.row().name()).pairs()).isBetween(15, 30);
  }

  @Test
  void curves_are_judged_too() throws InterruptedException {
    Findings findings =
        deals(SamplingPlan.defaults())
            .suite(Map.of(SAME, pairs(0, 1), SLOWER, pairs(Math.log(1.1), 1)));
    assertThat(findings.bends())
        .singleElement()
        .matches(bend -> bend.outcome().judgement().verdict() == Verdict.REGRESSED);
  }
}

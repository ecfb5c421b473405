package org.rcubench.suite.compare.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;
import org.rcubench.suite.compare.lockstep.Effort;

class DealsTest {
  private static final Setting SAME = new Setting("rwlock", 1);
  private static final Setting SLOWER = new Setting("rwlock", 2);

  private final Deals deals = new Deals(Effort.defaults(), Thresholds.defaults(), 1);

  private static double[] pairs(double centre, long seed) {
    Random random = new Random(seed);
    return DoubleStream.generate(() -> centre + 0.01 * random.nextGaussian()).limit(24).toArray();
  }

  @Test
  void equals_are_never_said_to_have_regressed_and_slowed_rows_are_found() {
    for (int i = 0; i < 100; i++) {
      Map<Setting, Verdict> verdicts =
          deals.suite(Map.of(SAME, pairs(0, i), SLOWER, pairs(Math.log(1.1), i)));
      assertThat(verdicts).hasSize(2).containsEntry(SLOWER, Verdict.REGRESSED);
      assertThat(verdicts.get(SAME)).isNotEqualTo(Verdict.REGRESSED);
    }
  }

  @Test
  void pairs_that_lean_to_a_side_by_more_than_the_floor_alarm_so_the_test_of_equals_can_fail() {
    int alarms = 0;
    for (int i = 0; i < 100; i++) {
      alarms += deals.suite(Map.of(SAME, pairs(0.03, i))).get(SAME) == Verdict.REGRESSED ? 1 : 0;
    }
    assertThat(alarms).isGreaterThan(90);
  }
}

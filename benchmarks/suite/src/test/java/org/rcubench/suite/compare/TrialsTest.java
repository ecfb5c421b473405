package org.rcubench.suite.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;

class TrialsTest {
  private final Trials trials = new Trials(Effort.defaults(), Thresholds.defaults(), 1);

  private static List<Double> pairs(double centre, long seed) {
    Random random = new Random(seed);
    return DoubleStream.generate(() -> centre + 0.01 * random.nextGaussian())
        .limit(24)
        .boxed()
        .toList();
  }

  @Test
  void equals_are_never_said_to_have_regressed_and_slowed_rows_are_found() {
    int alarms = 0;
    int found = 0;
    for (int i = 0; i < 100; i++) {
      List<Verdict> verdicts =
          trials.suite(Map.of("same", pairs(0, i), "slower", pairs(Math.log(1.1), i)));
      assertThat(verdicts).hasSize(2);
      found += verdicts.contains(Verdict.REGRESSED) ? 1 : 0;
      alarms += trials.suite(Map.of("same", pairs(0, i))).contains(Verdict.REGRESSED) ? 1 : 0;
    }
    assertThat(alarms).isZero();
    assertThat(found).isEqualTo(100);
  }
}

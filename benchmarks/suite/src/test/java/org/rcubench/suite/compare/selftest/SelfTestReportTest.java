package org.rcubench.suite.compare.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.suite.compare.lockstep.Effort;

class SelfTestReportTest {
  private static final int COUNT = 24;

  /** Pairs that spread by 1%, forks that spread by 10%, and heads as slow as is said. */
  private static List<Trial> trials(double lean) {
    Random random = new Random(11);
    List<Trial> trials = new ArrayList<>();
    for (Setting setting : Setting.all()) {
      for (int number = 1; number <= COUNT; number++) {
        for (int slowdown : SelfTest.SLOWDOWNS) {
          double ratio = (1 + slowdown / 100.0) * Math.exp(lean + 0.01 * random.nextGaussian());
          trials.add(
              new Trial(
                  setting,
                  Trial.Kind.pair(slowdown),
                  number,
                  number,
                  100,
                  OptionalDouble.of(100 / ratio),
                  OptionalDouble.of(Math.log(ratio)),
                  Duration.ofSeconds(5)));
        }
        trials.add(
            new Trial(
                setting,
                Trial.Kind.LONE,
                number,
                number,
                100 * Math.exp(0.1 * random.nextGaussian()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Duration.ofSeconds(2)));
      }
    }
    return trials;
  }

  private static String report(List<Trial> trials) {
    return new SelfTestReport(trials, 0, Effort.defaults(), Thresholds.defaults(), 1).markdown();
  }

  @Test
  void it_tells_what_was_spent_and_what_was_measured() {
    assertThat(report(trials(0)))
        .contains("960 pairs in 80 minutes, 192 lone forks in 6, 0 failed")
        .contains("**False alarms**: in 0% (0 to 1) of the comparisons of equals, all 8 rows")
        .containsPattern(
            "\\| rwlock, 2 threads \\| 24 \\| (0\\.[6-9]|1\\.\\d)% .* \\| 1\\d\\.\\d% ")
        .containsPattern("\\| rwlock, 1 thread \\| (1\\.\\d|2\\.\\d)% .* \\| 9\\.\\d% |10\\.\\d% ")
        .containsPattern("\\| rwlock, 1 thread \\| .* \\| 100% \\(99 to 100\\) \\| 100% ");
  }

  @Test
  void pairs_of_equals_that_lean_are_seen_to_lean() {
    assertThat(report(trials(0.03)))
        .containsPattern(
            "\\| rwlock, 2 threads \\| 24 \\|.*\\| \\+[23]\\.\\d\\d% \\| \\+1\\d\\.\\d ");
  }

  @Test
  void a_gate_that_asks_for_too_little_is_seen_to_alarm() {
    Thresholds credulous = new Thresholds(0, 0.03, 0.45, 0.8);
    String report = new SelfTestReport(trials(0), 0, Effort.defaults(), credulous, 1).markdown();
    assertThat(report).containsPattern("\\*\\*False alarms\\*\\*: in [1-9]\\d?% ");
  }

  @Test
  void a_test_that_was_cut_short_tells_what_it_has() {
    assertThat(report(List.of())).contains("0 pairs in 0 minutes");
    assertThat(report(trials(0).subList(0, 20))).contains("| rwlock, 2 threads | - |");
  }
}

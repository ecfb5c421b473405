package org.rcubench.bench.gate.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.gate.pairs.Rehearsal;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Thresholds;

class SelfTestReportTest {
  private static final int COUNT = 24;
  private static final DetectionRates.Effort DRAWN = new DetectionRates.Effort(20, 3, 5);

  /** Pairs that spread by 1%, forks that spread by 10%, and heads as slow as is said. */
  private static List<SelfTestTrial> trials(double lean) {
    Random random = new Random(11);
    List<SelfTestTrial> trials = new ArrayList<>();
    for (SelfTestRow setting : SelfTestRow.all()) {
      for (int number = 1; number <= COUNT; number++) {
        for (int slowdown : SelfTest.SLOWDOWNS) {
          double ratio = (1 + slowdown / 100.0) * Math.exp(lean + 0.01 * random.nextGaussian());
          trials.add(
              new SelfTestTrial(
                  setting,
                  SelfTestTrial.Kind.pair(slowdown),
                  number,
                  number,
                  100,
                  OptionalDouble.of(100 / ratio),
                  OptionalDouble.of(Math.log(ratio)),
                  Duration.ofSeconds(5)));
        }
        trials.add(
            new SelfTestTrial(
                setting,
                SelfTestTrial.Kind.LONE,
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

  private static String report(List<SelfTestTrial> trials, Thresholds thresholds)
      throws InterruptedException {
    RecordedTrials recorded = new RecordedTrials(trials);
    Rehearsal rehearsal =
        new Rehearsal(SamplingPlan.defaults().within(Duration.ofMinutes(15)), thresholds, 2);
    return new SelfTestReport(
            recorded, 0, rehearsal, DetectionRates.of(recorded, rehearsal, DRAWN, 1))
        .markdown();
  }

  private static String report(List<SelfTestTrial> trials) throws InterruptedException {
    return report(trials, Thresholds.defaults());
  }

  @Test
  void it_tells_what_was_spent_and_what_was_measured() throws InterruptedException {
    assertThat(report(trials(0)))
        .contains("960 pairs in 80 minutes, 192 lone forks in 6, 0 failed")
        .contains("comparisons of 8 rows within 15 minutes: 6 pairs of each row screen, 4 minutes")
        .containsPattern("\\*\\*False alarms\\*\\*: 0 of 20 comparisons of equals")
        .contains("detectable by 60 pairs")
        .containsPattern(
            "\\| rwlock, 2 threads \\| 24 \\| (0\\.[6-9]|1\\.\\d)% .* \\| 1\\d\\.\\d% ")
        .containsPattern("\\| rwlock, 1 thread \\| (1\\.\\d|2\\.\\d)% .* \\| 9\\.\\d% |10\\.\\d% ")
        .containsPattern("\\| rwlock, 1 thread \\| .* \\| 100% \\(83 to 100\\) \\| 100% ");
  }

  @Test
  void pairs_of_equals_that_lean_are_seen_to_lean() throws InterruptedException {
    assertThat(report(trials(0.03)))
        .containsPattern(
            "\\| rwlock, 2 threads \\| 24 \\|.*\\| \\+[23]\\.\\d\\d% \\| \\+1\\d\\.\\d ");
  }

  @Test
  void a_gate_that_asks_for_too_little_is_seen_to_alarm() throws InterruptedException {
    assertThat(report(trials(0), new Thresholds(0, 0.03, 0.45, 0.8)))
        .containsPattern("\\*\\*False alarms\\*\\*: [1-9]\\d? of 20");
  }

  @Test
  void a_test_that_was_cut_short_tells_what_it_has() throws InterruptedException {
    assertThat(report(List.of())).contains("0 pairs in 0 minutes");
    assertThat(report(trials(0).subList(0, 20))).contains("| rwlock, 2 threads | - |");
  }
}

package org.rcubench.bench.gate.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.text.Table;

class SelfTestReportTest {
  private static final int COUNT = 24;
  private static final List<Integer> DRAWN = List.of(0, 10, 20);
  private static final DetectionRates.Draws DRAWS = new DetectionRates.Draws(20, 3, 5);

  /** Of pairs of equals that lean to no side. */
  private static SelfTestReport report;

  @BeforeAll
  static void simulate() throws InterruptedException {
    report = report(trials(0));
  }

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

  private static SimulatedComparison simulated(Thresholds thresholds) {
    return new SimulatedComparison(
        SamplingPlan.defaults().within(Duration.ofMinutes(15)), thresholds, 2);
  }

  private static SelfTestReport report(List<SelfTestTrial> trials) throws InterruptedException {
    RecordedTrials recorded = new RecordedTrials(trials);
    SimulatedComparison simulated = simulated(Thresholds.defaults());
    // Slowdowns that no test looks at need not be drawn.
    RecordedTrials drawn =
        new RecordedTrials(
            trials.stream().filter(trial -> DRAWN.contains(trial.kind().slowdown())).toList());
    return new SelfTestReport(
        recorded, 0, simulated, DetectionRates.of(drawn, simulated, DRAWS, 1));
  }

  private static double value(Table table, String row, String column) {
    return Double.parseDouble(cell(table, row, column).value());
  }

  private static Table.Cell cell(Table table, String row, String column) {
    return table.cells().stream()
        .filter(cells -> cells.get(0).text().equals(row))
        .findFirst()
        .orElseThrow()
        .get(table.columns().indexOf(column));
  }

  @Test
  void it_tells_what_was_spent_and_what_was_measured() {
    assertThat(report.markdown())
        .contains("960 pairs in 80 minutes, 192 lone forks in 6, 0 failed")
        .contains("comparisons of 8 rows within 15 minutes: 6 pairs of each row screen, 4 minutes")
        .contains("**False alarms**: 0 of 20 comparisons of equals");
    Table equals = report.pairsOfEquals();
    assertThat(equals.columns()).contains("detectable by 60 pairs");
    assertThat(value(equals, "rwlock, 2 threads", "pairs")).isEqualTo(24);
    assertThat(value(equals, "rwlock, 2 threads", "SD of pairs")).isBetween(0.006, 0.019);
    assertThat(value(equals, "rwlock, 2 threads", "SD of lone forks' ratios")).isBetween(0.1, 0.2);
    assertThat(value(report.injected(), "rwlock, 1 thread", "2%")).isBetween(0.01, 0.03);
    assertThat(value(report.injected(), "rwlock, 1 thread", "10%")).isBetween(0.09, 0.11);
    assertThat(cell(report.found(), "rwlock, 1 thread", "10%").text())
        .isEqualTo("100% (83 to 100)");
    assertThat(value(report.found(), "rwlock, 1 thread", "20%")).isEqualTo(1);
    assertThat(value(report.foundTogether(), "rows with 2 threads", "20%")).isEqualTo(1);
  }

  @Test
  void what_is_drawn_is_what_the_tables_tell() {
    assertThat(report.summary().spreads())
        .hasSize(8)
        .last()
        .satisfies(
            spread ->
                assertThat(spread.lockstep().value())
                    .isEqualTo(value(report.pairsOfEquals(), "rwlock, 2 threads", "SD of pairs")));
    assertThat(report.summary().powers())
        .hasSize(8 * DRAWN.size())
        .last()
        .satisfies(
            power ->
                assertThat(power.found().value())
                    .isEqualTo(value(report.found(), "rwlock, 2 threads", "20%")));
  }

  @Test
  void pairs_of_equals_that_lean_are_seen_to_lean() throws InterruptedException {
    List<SelfTestTrial> equals =
        trials(0.03).stream().filter(trial -> trial.kind().slowdown() == 0).toList();
    Table table = report(equals).pairsOfEquals();
    assertThat(value(table, "rwlock, 2 threads", "mean of pairs")).isBetween(0.02, 0.04);
    assertThat(value(table, "rwlock, 2 threads", "in standard errors")).isBetween(10.0, 20.0);
  }

  @Test
  void a_gate_that_asks_for_too_little_is_seen_to_alarm() throws InterruptedException {
    List<SelfTestTrial> equals =
        trials(0).stream().filter(trial -> trial.kind().slowdown() == 0).toList();
    DetectionCounts counts =
        DetectionCounts.of(
            new RecordedTrials(equals),
            simulated(new Thresholds(0, 0.03, 0.45, 0.8)),
            new Random(1),
            20);
    assertThat(counts.alarms()).isPositive();
  }

  @Test
  void a_test_that_was_cut_short_tells_what_it_has() throws InterruptedException {
    assertThat(report(List.of()).markdown()).contains("0 pairs in 0 minutes");
    assertThat(cell(report(trials(0).subList(0, 20)).injected(), "rwlock, 2 threads", "2%"))
        .isEqualTo(Table.Cell.NOTHING);
  }
}

package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.results.comparison.Judgement.Verdict;

class GateTest {
  private static final Thresholds THRESHOLDS = Thresholds.defaults();
  private final Gate gate = new Gate(THRESHOLDS);

  /** Pairs of a head that is so many times slower, spread around that. */
  private static PairedSamples row(int pairs, double ratio, double spread, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new PairedSamples(
        DoubleStream.generate(() -> Math.log(ratio) + spread * random.nextGaussian())
            .limit(pairs)
            .toArray());
  }

  private Verdict verdict(PairedSamples row) {
    return gate.judge(List.of(row)).get(0).verdict();
  }

  @Test
  void a_slowdown_beyond_the_floor_has_regressed_and_a_speed_up_improved() {
    assertThat(verdict(row(10, 1.10, 0.02, 1))).isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(row(10, 1 / 1.10, 0.02, 1))).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void the_same_is_equivalent_if_the_pairs_are_quiet_and_inconclusive_if_they_are_not() {
    assertThat(verdict(row(12, 1, 0.01, 2))).isEqualTo(Verdict.EQUIVALENT);
    assertThat(verdict(row(12, 1, 0.30, 2))).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_slowdown_below_the_floor_is_no_regression_however_many_pairs_show_it() {
    assertThat(verdict(row(60, 1.005, 0.001, 3))).isEqualTo(Verdict.EQUIVALENT);
  }

  @Test
  void too_few_pairs_are_inconclusive_however_great_the_slowdown() {
    assertThat(verdict(row(4, 3, 0.01, 4))).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(row(0, 3, 0.01, 4))).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(gate.judge(List.of(row(0, 3, 0.01, 4))).get(0).ratio()).isNaN();
  }

  /** The times of rows of every verdict, in pairs: those of the base, then those of the head. */
  private static List<double[][]> times() {
    List<double[][]> times = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      SplittableRandom random = new SplittableRandom(i);
      int forks = 5 + i % 9;
      double slowdown = Math.log(0.9 + 0.005 * i);
      double spread = 0.004 * (i % 7);
      double[][] sides = new double[2][forks];
      Arrays.setAll(sides[0], fork -> 3 + spread * random.nextGaussian());
      Arrays.setAll(sides[1], fork -> 3 + slowdown + spread * random.nextGaussian());
      times.add(sides);
    }
    return times;
  }

  /** How base and head were measured. */
  private enum Measured {
    PAIRED {
      @Override
      TwoSamples row(double[] base, double[] head) {
        double[] slowdowns = new double[base.length];
        Arrays.setAll(slowdowns, i -> head[i] - base[i]);
        return new PairedSamples(slowdowns);
      }
    },
    APART {
      @Override
      TwoSamples row(double[] base, double[] head) {
        return new IndependentSamples(base, head);
      }
    };

    abstract TwoSamples row(double[] base, double[] head);
  }

  @ParameterizedTest
  @EnumSource
  void swapping_base_and_head_mirrors_every_verdict(Measured measured) {
    List<Judgement> there =
        gate.judge(times().stream().map(sides -> measured.row(sides[0], sides[1])).toList());
    List<Judgement> back =
        gate.judge(times().stream().map(sides -> measured.row(sides[1], sides[0])).toList());
    assertThat(there).extracting(Judgement::verdict).contains(Verdict.values());
    for (int i = 0; i < there.size(); i++) {
      Judgement one = there.get(i);
      Judgement other = back.get(i);
      assertThat(other.verdict()).isEqualTo(mirrored(one.verdict()));
      assertThat(other.ratio()).isCloseTo(1 / one.ratio(), within(1e-12));
      assertThat(other.low()).isPresent();
      assertThat(other.low().getAsDouble()).isCloseTo(1 / one.high().getAsDouble(), within(1e-12));
      assertThat(other.high().getAsDouble()).isCloseTo(1 / one.low().getAsDouble(), within(1e-12));
      assertThat(other.pRegressed()).isCloseTo(one.pImproved(), within(1e-12));
      assertThat(other.pImproved()).isCloseTo(one.pRegressed(), within(1e-12));
      assertSame(other.deviation(), one.deviation());
      assertSame(other.detectable(), one.detectable());
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_unit_of_time_changes_nothing(Measured measured) {
    double[] units = {Math.log(1e-3), Math.log(60), Math.log(1e9)};
    List<Judgement> before =
        gate.judge(times().stream().map(sides -> measured.row(sides[0], sides[1])).toList());
    for (double unit : units) {
      List<Judgement> after =
          gate.judge(
              times().stream()
                  .map(sides -> measured.row(inUnit(sides[0], unit), inUnit(sides[1], unit)))
                  .toList());
      for (int i = 0; i < before.size(); i++) {
        Judgement one = before.get(i);
        Judgement other = after.get(i);
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.ratio()).isCloseTo(one.ratio(), within(1e-12));
        assertThat(other.pRegressed()).isCloseTo(one.pRegressed(), within(1e-12));
        assertThat(other.pImproved()).isCloseTo(one.pImproved(), within(1e-12));
        assertSame(other.low(), one.low());
        assertSame(other.high(), one.high());
        assertSame(other.deviation(), one.deviation());
        assertSame(other.detectable(), one.detectable());
      }
    }
  }

  private static double[] inUnit(double[] times, double unit) {
    return Arrays.stream(times).map(time -> time + unit).toArray();
  }

  private static void assertSame(OptionalDouble one, OptionalDouble other) {
    assertThat(one.isPresent()).isEqualTo(other.isPresent());
    assertThat(one.orElse(0)).isCloseTo(other.orElse(0), within(1e-12));
  }

  private static Verdict mirrored(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED -> Verdict.IMPROVED;
      case IMPROVED -> Verdict.REGRESSED;
      case EQUIVALENT, INCONCLUSIVE -> verdict;
    };
  }

  @Test
  void among_many_equal_rows_a_false_alarm_is_as_rare_as_the_level_says() {
    int suites = 400;
    int alarmed = 0;
    for (int suite = 0; suite < suites; suite++) {
      List<PairedSamples> rows = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        // At the floor itself, the worst of what must not alarm.
        rows.add(row(10, 1 + THRESHOLDS.floor(), 0.04, 1_000L * suite + i));
      }
      alarmed += alarms(gate.judge(rows)) ? 1 : 0;
    }
    double error = Math.sqrt(0.05 * 0.95 / suites);
    assertThat((double) alarmed / suites).isLessThanOrEqualTo(0.05 + 3 * error).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void under_pure_noise_a_false_alarm_is_as_rare_as_the_level_says(Measured measured) {
    // Without a floor, for under one pure noise hardly ever alarms.
    Thresholds strict = new Thresholds(0, 0.03, 0.05, 0.8);
    int suites = 400;
    int alarmed = 0;
    int alarmedAlone = 0;
    for (int suite = 0; suite < suites; suite++) {
      SplittableRandom random = new SplittableRandom(suite);
      List<TwoSamples> rows =
          Stream.generate(() -> measured.row(noise(random), noise(random))).limit(8).toList();
      alarmed += alarms(new Gate(strict).judge(rows)) ? 1 : 0;
      alarmedAlone += rows.stream().anyMatch(row -> row.pValue(0) <= strict.level()) ? 1 : 0;
    }
    assertThat(new Proportion(alarmed, suites).low()).isPositive().isLessThan(strict.level());
    // Rows that are judged each on its own, at the same level, are caught.
    assertThat(new Proportion(alarmedAlone, suites).low()).isGreaterThan(strict.level());
  }

  private static double[] noise(SplittableRandom random) {
    return DoubleStream.generate(() -> 0.04 * random.nextGaussian()).limit(12).toArray();
  }

  private static boolean alarms(List<Judgement> judgements) {
    return judgements.stream().anyMatch(each -> each.verdict() == Verdict.REGRESSED);
  }

  @Test
  void the_least_slowdown_that_is_said_to_be_detectable_is_detected_as_often_as_said() {
    int trials = 600;
    int detected = 0;
    double detectable =
        Math.exp(
            Math.log1p(THRESHOLDS.floor())
                + (1.7959 + 0.8755) * 0.04 / Math.sqrt(12 * 3 / Math.PI));
    for (int trial = 0; trial < trials; trial++) {
      detected += verdict(row(12, detectable, 0.04, trial)) == Verdict.REGRESSED ? 1 : 0;
    }
    assertThat((double) detected / trials).isCloseTo(THRESHOLDS.power(), within(0.06));
    Judgement one = gate.judge(List.of(row(12, 1, 0.04, 99))).get(0);
    double ratioOfShifts =
        Math.log(one.detectable().getAsDouble() / 1.01) / Math.log(detectable / 1.01);
    assertThat(ratioOfShifts).isCloseTo(one.deviation().getAsDouble() / 0.04, within(1e-3));
  }

  /** Six pairs each of eight rows, and a dozen fresh ones of that which is slower, if in doubt. */
  @Test
  void what_two_stages_are_said_to_detect_they_find_as_often_as_said_and_not_much_less_does() {
    TwoStageDesign stages = new TwoStageDesign(6, 0.2, 12);
    double spread = 0.04;
    double detectable =
        gate.judge(
                Stream.generate(() -> new PairedSamples(resized(12, spread))).limit(8).toList(),
                stages)
            .get(0)
            .detectable()
            .getAsDouble();
    assertThat(detectable).isBetween(1.05, 1.08);
    assertThat(found(stages, detectable, spread)).isBetween(0.76, 0.92);
    assertThat(found(stages, 1 + (detectable - 1) * 0.7, spread)).isLessThan(0.6);
    // What a single stage would be said to detect, of a row alone, two of eight rows do not find.
    double alone =
        gate.judge(List.of(new PairedSamples(resized(12, spread))))
            .get(0)
            .detectable()
            .getAsDouble();
    assertThat(found(stages, alone, spread)).isLessThan(0.6);
  }

  private double found(TwoStageDesign stages, double ratio, double spread) {
    int trials = 600;
    int found = 0;
    for (int trial = 0; trial < trials; trial++) {
      if (gate.isSuspect(row(stages.screening(), ratio, spread, 2L * trial), stages.suspicion())) {
        List<PairedSamples> rows = new ArrayList<>();
        rows.add(row(stages.fresh(), ratio, spread, 2L * trial + 1));
        for (int other = 1; other < 8; other++) {
          rows.add(row(stages.screening(), 1, spread, 10_000L * other + trial));
        }
        found += gate.judge(rows, stages).get(0).verdict() == Verdict.REGRESSED ? 1 : 0;
      }
    }
    return (double) found / trials;
  }

  /** So many values around 0 with exactly this spread. */
  private static double[] resized(int count, double spread) {
    double[] ramp = new double[count];
    Arrays.setAll(ramp, i -> i - (count - 1) / 2.0);
    double own = Math.sqrt(Arrays.stream(ramp).map(each -> each * each).sum() / (count - 1));
    return Arrays.stream(ramp).map(each -> each / own * spread).toArray();
  }

  @Test
  void fewer_pairs_than_the_fewest_find_nothing_among_so_many_rows() {
    for (int rows : new int[] {1, 2, 8, 9, 205}) {
      int fewest = PairedSamples.fewest(THRESHOLDS, rows);
      assertThat(allSlower(rows, fewest)).as("%s rows", rows).isEqualTo(Verdict.REGRESSED);
      assertThat(allSlower(rows, fewest - 1)).as("%s rows", rows).isEqualTo(Verdict.INCONCLUSIVE);
    }
    assertThat(PairedSamples.fewest(THRESHOLDS, 8)).isEqualTo(8);
    assertThat(PairedSamples.fewest(THRESHOLDS, 205)).isEqualTo(13);
  }

  private Verdict allSlower(int rows, int pairs) {
    return gate.judge(Stream.generate(() -> row(pairs, 3, 0.01, pairs)).limit(rows).toList())
        .get(0)
        .verdict();
  }

  @Test
  void what_no_slowdown_could_show_has_no_detectable_effect() {
    assertThat(gate.judge(List.of(row(4, 1, 0.01, 4))).get(0).detectable()).isEmpty();
  }

  @Test
  void a_row_is_suspect_when_its_odds_are_no_longer_even() {
    assertThat(gate.isSuspect(row(5, 1.1, 0.02, 6), 0.2)).isTrue();
    assertThat(gate.isSuspect(row(5, 0.9, 0.02, 6), 0.2)).isTrue();
    assertThat(gate.isSuspect(new PairedSamples(new double[] {-.01, .01, -.02, .02}), 0.2))
        .isFalse();
  }

  @Test
  void a_pair_without_a_ratio_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedSamples(new double[] {0, Double.NaN}))
        .withMessageContaining("ratio");
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.05, 0.03, 0.05, 0.8));
  }
}

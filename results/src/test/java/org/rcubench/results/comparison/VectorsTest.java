package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rcubench.results.comparison.Vectors.count;
import static org.rcubench.results.comparison.Vectors.number;
import static org.rcubench.results.comparison.Vectors.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our statistics beside a second implementation of each. */
class VectorsTest {
  /** Relative, for probabilities are as small as 10<sup>-35</sup>. */
  private static final double TOLERANCE = 1e-10;

  private static boolean agree(double ours, double theirs) {
    return Math.abs(ours - theirs) <= TOLERANCE * Math.abs(theirs);
  }

  private static List<CSVRecord> disagreeing(
      String file, String column, ToDoubleFunction<CSVRecord> ours) {
    return Vectors.of(file).stream()
        .filter(vector -> !agree(ours.applyAsDouble(vector), number(vector, column)))
        .toList();
  }

  private static double signedRanks(CSVRecord vector) {
    return SignedRanks.probabilityOfGreater(numbers(vector, "values"), number(vector, "shift"));
  }

  private static double rankSums(CSVRecord vector) {
    return RankSums.probabilityOfGreater(
        numbers(vector, "first"), numbers(vector, "second"), number(vector, "shift"));
  }

  private static double slowdown(CSVRecord vector) {
    double floor = number(vector, "floor");
    Thresholds thresholds =
        new Thresholds(floor, (1 + floor) / 2, number(vector, "level"), number(vector, "power"));
    return MinimumDetectableEffect.slowdown(
            thresholds, /* mostExtreme= */ 0, number(vector, "error"), count(vector, "freedom"))
        .getAsDouble();
  }

  private static Proportion proportion(CSVRecord vector) {
    return new Proportion(count(vector, "hits"), count(vector, "trials"));
  }

  @Test
  void signed_ranks_are_exact_with_ties_and_zeros_and_a_shift_and_without() {
    assertThat(disagreeing("signed-ranks.csv", "probability", VectorsTest::signedRanks)).isEmpty();
  }

  @Test
  void rank_sums_are_exact_with_ties_and_a_shift_and_without() {
    assertThat(disagreeing("rank-sums.csv", "probability", VectorsTest::rankSums)).isEmpty();
  }

  @Test
  void the_centre_and_its_interval_agree() {
    for (CSVRecord vector : Vectors.of("centres.csv")) {
      assertSame(HodgesLehmann.of(numbers(vector, "values"), number(vector, "confidence")), vector);
    }
  }

  @Test
  void the_shift_and_its_interval_agree() {
    for (CSVRecord vector : Vectors.of("shifts.csv")) {
      double confidence = number(vector, "confidence");
      assertSame(
          RankSums.shift(numbers(vector, "first"), numbers(vector, "second"), confidence), vector);
    }
  }

  private static void assertSame(HodgesLehmann centre, CSVRecord vector) {
    assertThat(agree(centre.value(), number(vector, "value"))).as(vector.toString()).isTrue();
    Optional<HodgesLehmann.Interval> interval = centre.interval();
    assertThat(interval.isPresent()).as(vector.toString()).isEqualTo(!vector.get("low").isEmpty());
    interval.ifPresent(
        ours -> {
          assertThat(agree(ours.low(), number(vector, "low"))).as(vector.toString()).isTrue();
          assertThat(agree(ours.high(), number(vector, "high"))).as(vector.toString()).isTrue();
          assertThat(agree(ours.coverage(), number(vector, "coverage")))
              .as(vector.toString())
              .isTrue();
        });
  }

  @Test
  void the_adjustment_for_several_tests_agrees() {
    for (CSVRecord vector : Vectors.of("holm.csv")) {
      double[] ours = Holm.adjusted(numbers(vector, "probabilities"));
      double[] theirs = numbers(vector, "adjusted");
      assertThat(ours).as(vector.toString()).hasSameSizeAs(theirs);
      for (int i = 0; i < ours.length; i++) {
        assertThat(agree(ours[i], theirs[i])).as(vector.toString()).isTrue();
      }
    }
  }

  @Test
  void the_interval_of_a_proportion_agrees() {
    for (CSVRecord vector : Vectors.of("proportions.csv")) {
      Proportion ours = proportion(vector);
      // As near as SciPy looks for the ends.
      assertThat(ours.low()).as(vector.toString()).isCloseTo(number(vector, "low"), within(2e-12));
      assertThat(ours.high())
          .as(vector.toString())
          .isCloseTo(number(vector, "high"), within(2e-12));
    }
  }

  @Test
  void the_least_detectable_slowdown_agrees() {
    assertThat(disagreeing("detectable.csv", "slowdown", VectorsTest::slowdown)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SciPy exact", "SciPy permutations", "counted subsets"})
  void a_normal_approximation_is_caught_by_each_source(String source) {
    assertThat(disagreeing("signed-ranks.csv", "probability", VectorsTest::approximated))
        .anyMatch(vector -> vector.get("source").equals(source));
  }

  private static double approximated(CSVRecord vector) {
    double shift = number(vector, "shift");
    double[] values =
        Arrays.stream(numbers(vector, "values")).filter(value -> value != shift).toArray();
    double sum = WilcoxonSignedRankTest.withDefaults().withMu(shift).statistic(values);
    double n = values.length;
    return NormalDistribution.of(n * (n + 1) / 4, Math.sqrt(n * (n + 1) * (2 * n + 1) / 24))
        .survivalProbability(sum - 0.5);
  }

  @Test
  void zeros_that_are_ranked_with_the_others_are_caught() {
    assertThat(
            disagreeing(
                "signed-ranks.csv",
                "probability",
                vector ->
                    SignedRanks.probabilityOfGreater(
                        zerosSplit(numbers(vector, "values"), number(vector, "shift")),
                        number(vector, "shift"))))
        .isNotEmpty()
        .allMatch(vector -> hasZeros(numbers(vector, "values"), number(vector, "shift")));
  }

  /** Zeros fall above and below in turn, just so far that they are not seen as zeros. */
  private static double[] zerosSplit(double[] values, double shift) {
    double[] split = values.clone();
    double offset = 1e-9;
    for (int i = 0; i < split.length; i++) {
      if (split[i] == shift) {
        split[i] += offset;
        offset = -offset;
      }
    }
    return split;
  }

  private static boolean hasZeros(double[] values, double shift) {
    return Arrays.stream(values).anyMatch(value -> value == shift);
  }

  @Test
  void a_library_that_approximates_ties_and_many_values_unasked_is_caught() {
    assertThat(
            disagreeing(
                "rank-sums.csv",
                "probability",
                vector ->
                    MannWhitneyUTest.withDefaults()
                        .with(AlternativeHypothesis.GREATER_THAN)
                        .withMu(number(vector, "shift"))
                        .test(numbers(vector, "second"), numbers(vector, "first"))
                        .getPValue()))
        .anyMatch(vector -> vector.get("source").equals("SciPy exact"))
        .anyMatch(vector -> vector.get("source").equals("SciPy permutations"))
        .anyMatch(vector -> vector.get("source").equals("counted subsets"));
  }
}

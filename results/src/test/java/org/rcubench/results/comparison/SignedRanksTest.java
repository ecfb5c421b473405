package org.rcubench.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRanksTest {
  @Test
  void the_worked_example_of_the_textbook_comes_out() {
    assertThat(SignedRanks.probabilityOfGreater(Textbook.DEPRESSION, 0))
        .isCloseTo(0.01953125, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    // values, greatest rank sum that is significant at 5%, one-sided, and the next; the published
    // table of critical values.
    "5, 0",
    "6, 2",
    "7, 3",
    "8, 5",
    "9, 8",
    "10, 10",
    "12, 17",
    "15, 30",
    "20, 60",
    "25, 100",
    "30, 151"
  })
  void the_published_critical_values_come_out(int count, int critical) {
    double[] distribution = SignedRanks.distribution(count);
    double upTo = Arrays.stream(distribution, 0, critical + 1).sum();
    assertThat(upTo).isLessThanOrEqualTo(0.05);
    assertThat(upTo + distribution[critical + 1]).isGreaterThan(0.05);
  }

  @Test
  void a_second_implementation_agrees_where_there_are_no_ties() {
    SplittableRandom random = new SplittableRandom(11);
    WilcoxonSignedRankTest library =
        WilcoxonSignedRankTest.withDefaults()
            .with(AlternativeHypothesis.GREATER_THAN)
            .with(PValueMethod.EXACT)
            .withMu(0.01);
    for (int count = 1; count <= 40; count++) {
      double[] values = random.doubles(count, -0.05, 0.1).toArray();
      assertThat(SignedRanks.probabilityOfGreater(values, 0.01))
          .as("%s values", count)
          .isCloseTo(library.test(values).getPValue(), within(1e-12));
    }
  }

  @Test
  void with_ties_it_is_the_share_of_sign_patterns_at_least_as_extreme() {
    double[] values = {1, 1, -1, 2, 2, 3, -3, 4};
    double[] distances = Arrays.stream(values).map(Math::abs).toArray();
    double[] ranks = {2, 2, 2, 4.5, 4.5, 6.5, 6.5, 8};
    double observed = 2 + 2 + 4.5 + 4.5 + 6.5 + 8;
    int atLeast = 0;
    for (int signs = 0; signs < 1 << distances.length; signs++) {
      double sum = 0;
      for (int i = 0; i < ranks.length; i++) {
        sum += (signs >> i & 1) * ranks[i];
      }
      atLeast += sum >= observed ? 1 : 0;
    }
    assertThat(SignedRanks.probabilityOfGreater(values, 0))
        .isCloseTo(atLeast / 256.0, within(1e-12));
  }

  @Test
  void values_equal_to_the_location_say_nothing() {
    assertThat(SignedRanks.probabilityOfGreater(new double[] {5, 5}, 5)).isEqualTo(1);
    assertThat(SignedRanks.probabilityOfGreater(new double[] {1, 2, 3, 0}, 0)).isEqualTo(1 / 8.0);
    assertThat(SignedRanks.probabilityOfGreater(new double[0], 0)).isEqualTo(1);
  }

  @Test
  void the_probabilities_add_up_to_one_for_many_values_too() {
    assertThat(Arrays.stream(SignedRanks.distribution(200)).sum()).isCloseTo(1, within(1e-9));
  }
}

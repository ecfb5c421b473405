package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcubench.results.statistics.ScalabilityFit.Observation;

class ScalabilityFitTest {
  private static final int[] THREADS = {1, 2, 4, 8, 16, 32};

  @ParameterizedTest
  @CsvSource({
    "1800, 0, 0",
    "1800, 0.02, 0",
    "1800, 0, 0.0004",
    "70, 0.05, 0.001",
    "70, 0.9, 0.02",
    "70, 21, 0.5",
    "0.002, 0.3, 0.0001"
  })
  void a_law_is_found_again_from_what_it_gives(double lambda, double sigma, double kappa) {
    ScalabilityLaw law = new ScalabilityLaw(lambda, sigma, kappa);

    ScalabilityLaw found =
        ScalabilityFit.of(
                Arrays.stream(THREADS)
                    .mapToObj(threads -> new Observation(threads, law.at(threads), 1))
                    .toList())
            .orElseThrow();

    assertThat(found.lambda()).isCloseTo(lambda, withinPercentage(0.01));
    assertThat(found.sigma()).isCloseTo(sigma, Offset.offset(1e-4 * (1 + sigma)));
    assertThat(found.kappa()).isCloseTo(kappa, Offset.offset(1e-5 * (1 + kappa)));
  }

  @Test
  void what_scales_better_than_in_proportion_has_neither_contention_nor_coherency() {
    ScalabilityLaw found =
        ScalabilityFit.of(
                Arrays.stream(THREADS)
                    .mapToObj(threads -> new Observation(threads, Math.pow(threads, 1.1), 1))
                    .toList())
            .orElseThrow();

    assertThat(found.sigma()).isZero();
    assertThat(found.kappa()).isZero();
  }

  @Test
  void a_parameter_that_would_be_negative_is_held_at_zero_and_the_other_is_fitted_alone() {
    // Rises in proportion at first and falls only late: a free fit makes contention negative.
    List<Observation> observations =
        Arrays.stream(THREADS)
            .mapToObj(
                threads -> new Observation(threads, threads / (1 + Math.pow(threads / 40.0, 3)), 1))
            .toList();

    ScalabilityLaw found = ScalabilityFit.of(observations).orElseThrow();

    assertThat(found.sigma()).isZero();
    assertThat(found.kappa()).isPositive();
  }

  /**
   * The system development benchmark of SPEC on a SPARCcenter 2000, the worked example of the R
   * package {@code usl} after N. J. Gunther, <em>Guerrilla Capacity Planning</em>, 2007. Fitted to
   * absolute residuals it peaks at 96.5 users (contention 0.0277, coherency 0.000104); relative
   * ones give the first points more weight.
   */
  @Test
  void a_published_example_peaks_where_it_was_published_to() {
    int[] users = {1, 18, 36, 72, 108, 144, 216};
    double[] throughputs = {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2};

    ScalabilityLaw found =
        ScalabilityFit.of(
                IntStream.range(0, users.length)
                    .mapToObj(i -> new Observation(users[i], throughputs[i], 1))
                    .toList())
            .orElseThrow();

    assertThat(found.peak()).isCloseTo(96.5, withinPercentage(5));
    assertThat(found.kappa()).isCloseTo(0.000104, withinPercentage(15));
  }
}

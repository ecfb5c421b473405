package org.rcubench.results.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyCurveTest {

  @ParameterizedTest
  @ValueSource(ints = {10, 99, 1_000, 54_321})
  void each_step_is_the_percentile_that_the_histogram_gives(int count) {
    Histogram histogram = new Histogram(3);
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      histogram.recordValue((long) Math.exp(random.nextGaussian() * 2 + 6));
    }

    LatencyCurve curve = LatencyCurve.of(histogram);

    assertThat(histogram.valuesAreEquivalent(curve.nanos().get(0), histogram.getMinValue()))
        .isTrue();
    for (int step = 1; step < curve.nanos().size(); step++) {
      double percentile = 100 * (1 - 1 / LatencyCurve.oneIn(step));
      assertThat(curve.nanos().get(step))
          .as("%s%%", percentile)
          .isEqualTo(histogram.getValueAtPercentile(percentile));
    }
  }

  @Test
  void the_axis_has_the_fastest_at_1_the_median_near_2_and_one_in_100_at_100() {
    assertThat(LatencyCurve.oneIn(0)).isEqualTo(1);
    assertThat(LatencyCurve.oneIn(24)).isCloseTo(10, within(1e-9));
    assertThat(LatencyCurve.oneIn(48)).isCloseTo(100, within(1e-9));
  }

  @Test
  void a_curve_ends_where_fewer_than_ten_values_lie_beyond() {
    assertThat(lastOf(upTo(1_000))).isCloseTo(100, within(1e-9));
    assertThat(lastOf(upTo(999))).isLessThan(100);
    assertThat(lastOf(upTo(100_000))).isCloseTo(10_000, within(1e-6));
  }

  @Test
  void fewer_than_ten_values_have_no_curve() {
    assertThat(LatencyCurve.of(upTo(9)).nanos()).isEmpty();
    assertThat(LatencyCurve.of(upTo(0)).nanos()).isEmpty();
    assertThat(LatencyCurve.of(upTo(10)).nanos()).containsExactly(1L);
  }

  private static double lastOf(Histogram histogram) {
    return LatencyCurve.oneIn(LatencyCurve.of(histogram).nanos().size() - 1);
  }

  private static Histogram upTo(int values) {
    Histogram histogram = new Histogram(3);
    for (int value = 1; value <= values; value++) {
      histogram.recordValue(value);
    }
    return histogram;
  }
}

package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the sorted times themselves. */
class LatencyHistogramTest {
  private static final double ERROR = 1.0 / 16;

  private static LatencyHistogram of(long... nanos) {
    LatencyHistogram.Recorder latencies = new LatencyHistogram.Recorder();
    Arrays.stream(nanos).forEach(latencies::record);
    return latencies.histogram();
  }

  @Test
  void percentiles_are_at_most_6_percent_above_the_true_ones(@Seed long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : new int[] {1, 2, 10, 100, 1_000, 20_000}) {
      long[] nanos =
          LongStream.generate(() -> random.nextLong() >>> (20 + random.nextInt(43)))
              .limit(size)
              .toArray();
      LatencyHistogram histogram = of(nanos);
      Arrays.sort(nanos);
      for (int tenths = 0; tenths <= 1_000; tenths++) {
        double percentile = tenths / 10.0;
        long truth = nanos[rank(tenths, size) - 1];
        assertThat(histogram.percentile(percentile))
            .as("percentile %s of %d, seed %d", percentile, size, seed)
            .isBetween(truth, truth + (long) Math.ceil(truth * ERROR));
      }
      assertThat(histogram.count()).isEqualTo(size);
      assertThat(histogram.max()).isEqualTo(nanos[size - 1]);
      assertThat(histogram.mean())
          .isCloseTo(Arrays.stream(nanos).asDoubleStream().average().orElseThrow(), within(1e3));
    }
  }

  /** The least rank with that share at or below it, without rounding errors. */
  private static int rank(int tenths, int size) {
    BigDecimal share = BigDecimal.valueOf(tenths).multiply(BigDecimal.valueOf(size));
    return Math.max(
        1, share.divide(BigDecimal.valueOf(1_000), 0, RoundingMode.CEILING).intValueExact());
  }

  /** 55 / 100.0 * 100 is above 55 in floating point. */
  @Test
  void a_rounding_error_does_not_reach_for_the_next() {
    long[] nanos = LongStream.rangeClosed(1, 100).map(i -> i <= 55 ? 10 : 1_000_000).toArray();
    assertThat(of(nanos).percentile(55)).isEqualTo(10);
    assertThat(of(nanos).percentile(56)).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 15, 16, 17, 31, 32, 33, 1_000, 1L << 40, (1L << 40) - 1, Long.MAX_VALUE})
  void one_alone_is_told_exactly(long nanos) {
    LatencyHistogram histogram = of(nanos);
    assertThat(histogram.percentile(0)).isEqualTo(nanos);
    assertThat(histogram.percentile(50)).isEqualTo(nanos);
    assertThat(histogram.percentile(100)).isEqualTo(nanos);
    assertThat(histogram.max()).isEqualTo(nanos);
  }

  @Test
  void buckets_rise_with_time_and_there_is_one_for_each() {
    assertThat(LatencyHistogram.bucket(Long.MAX_VALUE)).isEqualTo(LatencyHistogram.BUCKETS - 1);
    assertThat(LatencyHistogram.bucket(-1)).as("of a clock that went back").isZero();
    int before = -1;
    for (int shift = 0; shift < 63; shift++) {
      for (int step = 0; step < 32; step++) {
        int bucket = LatencyHistogram.bucket((1L << shift) + ((1L << shift) / 32) * step);
        assertThat(bucket).isGreaterThanOrEqualTo(before);
        before = bucket;
      }
    }
  }

  @Test
  void none_recorded_is_zero_throughout() {
    LatencyHistogram none = of();
    assertThat(none.count()).isZero();
    assertThat(none.mean()).isZero();
    assertThat(none.max()).isZero();
    assertThat(none.percentile(99)).isZero();
    assertThat(none).hasToString("n 0, mean 0 ns, p50 0 ns, p99 0 ns, max 0 ns");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
  void misuse_a_percentile_that_is_none(double percentile) {
    assertThatThrownBy(() -> of(1).percentile(percentile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("percentile is %s: 0 to 100", percentile);
  }
}

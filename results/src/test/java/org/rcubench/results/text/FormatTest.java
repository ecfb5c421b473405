package org.rcubench.results.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rcubench.results.statistics.Estimate;

class FormatTest {
  private static final Estimate ESTIMATE = new Estimate(0.1234, 0.1, 0.1567, 5);
  private static final Estimate ALONE = new Estimate(0.1234, Double.NaN, Double.NaN, 1);

  @Test
  void numbers_have_three_digits_and_no_exponent() {
    assertThat(Format.number(.000123456)).isEqualTo("0.000123");
    assertThat(Format.number(.5534)).isEqualTo("0.553");
    assertThat(Format.number(12)).isEqualTo("12.0");
    assertThat(Format.number(.5)).isEqualTo("0.500");
    assertThat(Format.number(0)).isEqualTo("0");
    assertThat(Format.number(9.999)).isEqualTo("10.0");
    assertThat(Format.number(999.4)).isEqualTo("999");
    assertThat(Format.number(999.6)).isEqualTo("1,000");
    assertThat(Format.number(1234567.8)).isEqualTo("1,234,568");
    assertThat(Format.number(-12.34)).isEqualTo("-12.3");
    assertThat(Format.number(Double.NaN)).isEqualTo("not a number");
    assertThat(Format.number(Double.NEGATIVE_INFINITY)).isEqualTo("minus infinity");
  }

  @Test
  void round_numbers_have_no_zeros_at_their_end() {
    assertThat(List.of(.1, 100.0, 10_000.0))
        .map(Format::round)
        .containsExactly("0.1", "100", "10,000");
    assertThat(List.of(0.0, 0.001, 0.5))
        .map(Format::roundPercent)
        .containsExactly("0%", "0.1%", "50%");
    assertThat(List.of(0.0, .1, 10.0, 1e3, 2.5e4, 1e6, 3e9))
        .map(Format::roundTime)
        .containsExactly("0", "0.1 ns", "10 ns", "1 us", "25 us", "1 ms", "3 s");
  }

  @Test
  void an_interval_stands_beside_its_number_if_there_is_one() {
    assertThat(Format.number(ESTIMATE)).isEqualTo("0.123 [0.100, 0.157]");
    assertThat(Format.ratio(ESTIMATE)).isEqualTo("0.123x [0.100, 0.157]");
    assertThat(Format.percent(ESTIMATE, 1)).isEqualTo("12.3% (10.0 to 15.7)");
    assertThat(Format.number(ALONE)).isEqualTo("0.123");
    assertThat(Format.ratio(ALONE)).isEqualTo("0.123x");
    assertThat(Format.percent(ALONE, 0)).isEqualTo("12%");
  }

  @Test
  void a_change_is_told_in_thousandths_as_long_as_they_matter() {
    assertThat(List.of(0.5, 1.0041, 9.9994, 12.345))
        .map(Format::change)
        .containsExactly("0.500", "1.004", "9.999", "12.3");
  }

  @Test
  void signs_are_told_where_they_matter() {
    assertThat(Format.signedPercent(-0.0054, 2)).isEqualTo("-0.54%");
    assertThat(Format.signed(2.34, 1)).isEqualTo("+2.3");
  }

  @Test
  void a_unit_suits_the_size() {
    assertThat(List.of(0.4, 999.4, 999.6, 9_996_000.0, 2.5e9, 4e12))
        .map(Format::time)
        .containsExactly("0.400 ns", "999 ns", "1.00 us", "10.0 ms", "2.50 s", "4,000 s");
    assertThat(List.of(512.0, 2048.0, 16.5 * (1L << 30)))
        .map(Format::bytes)
        .containsExactly("512 B", "2.00 KiB", "16.5 GiB");
  }

  @Test
  void a_duration_is_told_as_on_a_clock() {
    assertThat(List.of(0, 59, 245, 7500))
        .map(seconds -> Format.elapsed(Duration.ofSeconds(seconds)))
        .containsExactly("0 s", "59 s", "4:05 min", "2:05 h");
  }

  @Test
  void one_is_no_plural() {
    assertThat(List.of(0, 1, 2))
        .map(count -> Format.count(count, "thread"))
        .containsExactly("0 threads", "1 thread", "2 threads");
  }

  @Test
  void numbers_are_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Format.number(1234.5)).isEqualTo("1,235");
      assertThat(Format.percent(0.0123, 1)).isEqualTo("1.2%");
    } finally {
      Locale.setDefault(before);
    }
  }
}

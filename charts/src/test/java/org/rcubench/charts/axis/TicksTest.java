package org.rcubench.charts.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.results.text.Format;

class TicksTest {

  @Test
  void decades_are_labelled_and_their_multiples_are_minor() {
    List<AxisTick> ticks = Ticks.decades(new Range(.25, 1100), Format::round);
    assertThat(ticks)
        .filteredOn(tick -> !tick.isMinor())
        .map(AxisTick::label)
        .containsExactly("1", "10", "100", "1,000");
    assertThat(ticks).map(AxisTick::value).startsWith(.3, .4, .5, .6, .7, .8, .9, 1.0, 2.0);
    assertThat(ticks).map(AxisTick::value).endsWith(800.0, 900.0, 1000.0);
  }

  @Test
  void a_range_of_few_decades_has_labels_within_them_too() {
    assertThat(Ticks.decades(new Range(.3, 4), Format::round))
        .filteredOn(tick -> !tick.isMinor())
        .map(AxisTick::label)
        .containsExactly("0.5", "1", "2");
  }

  @Test
  void crowded_thread_counts_are_all_marked_but_powers_of_two_keep_their_labels_first() {
    List<AxisTick> ticks =
        Ticks.at(IntStream.rangeClosed(1, 64).mapToDouble(count -> count).toArray());
    assertThat(ticks).hasSize(64);
    List<String> labels =
        ticks.stream().filter(tick -> !tick.isMinor()).map(AxisTick::label).toList();
    assertThat(labels)
        .contains("1", "2", "3", "4", "8", "16", "32", "64")
        .doesNotContain("63", "33", "17");
  }

  private static List<String> ratios(double low, double high) {
    return Ticks.ratios(new Range(low, high)).stream()
        .filter(tick -> !tick.isMinor())
        .map(AxisTick::label)
        .toList();
  }

  @Test
  void a_short_axis_of_ratios_has_equal_steps_of_which_one_is_where_nothing_differs() {
    assertThat(ratios(.94, 1.06))
        .containsExactly("0.94x", "0.96x", "0.98x", "1x", "1.02x", "1.04x", "1.06x");
    assertThat(ratios(.83, 1.21))
        .containsExactly("0.85x", "0.9x", "0.95x", "1x", "1.05x", "1.1x", "1.15x", "1.2x");
    assertThat(ratios(.4, 2.1))
        .containsExactly("0.4x", "0.6x", "0.8x", "1x", "1.2x", "1.4x", "1.6x", "1.8x", "2x");
  }

  @Test
  void a_long_axis_of_ratios_has_decades() {
    assertThat(ratios(.3, 40)).containsExactly("0.5x", "1x", "2x", "5x", "10x", "20x");
    assertThat(ratios(.5, 2_000)).containsExactly("1x", "10x", "100x", "1,000x");
  }
}

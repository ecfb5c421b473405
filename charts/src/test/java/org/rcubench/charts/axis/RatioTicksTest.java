package org.rcubench.charts.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class RatioTicksTest {

  private static List<String> labels(double low, double high) {
    return RatioTicks.within(new Range(low, high)).stream()
        .filter(tick -> !tick.isMinor())
        .map(AxisTick::label)
        .toList();
  }

  @Test
  void a_short_axis_has_equal_steps_of_which_one_is_where_nothing_differs() {
    assertThat(labels(.94, 1.06))
        .containsExactly("0.94x", "0.96x", "0.98x", "1x", "1.02x", "1.04x", "1.06x");
    assertThat(labels(.83, 1.21))
        .containsExactly("0.85x", "0.9x", "0.95x", "1x", "1.05x", "1.1x", "1.15x", "1.2x");
    assertThat(labels(.4, 2.1))
        .containsExactly("0.4x", "0.6x", "0.8x", "1x", "1.2x", "1.4x", "1.6x", "1.8x", "2x");
  }

  @Test
  void a_long_axis_has_decades() {
    assertThat(labels(.3, 40)).containsExactly("0.5x", "1x", "2x", "5x", "10x", "20x");
    assertThat(labels(.5, 2_000)).containsExactly("1x", "10x", "100x", "1,000x");
  }
}

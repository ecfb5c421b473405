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
    List<AxisTick> ticks = DecadeTicks.within(new Range(.25, 1100), Format::round);
    assertThat(ticks)
        .filteredOn(tick -> !tick.isMinor())
        .map(AxisTick::label)
        .containsExactly("1", "10", "100", "1,000");
    assertThat(ticks).map(AxisTick::value).startsWith(.3, .4, .5, .6, .7, .8, .9, 1.0, 2.0);
    assertThat(ticks).map(AxisTick::value).endsWith(800.0, 900.0, 1000.0);
  }

  @Test
  void a_range_of_few_decades_has_labels_within_them_too() {
    assertThat(DecadeTicks.within(new Range(.3, 4), Format::round))
        .filteredOn(tick -> !tick.isMinor())
        .map(AxisTick::label)
        .containsExactly("0.5", "1", "2");
  }

  @Test
  void crowded_thread_counts_are_all_marked_but_powers_of_two_keep_their_labels_first() {
    List<AxisTick> ticks =
        ThreadTicks.at(IntStream.rangeClosed(1, 64).mapToDouble(count -> count).toArray());
    assertThat(ticks).hasSize(64);
    List<String> labels =
        ticks.stream().filter(tick -> !tick.isMinor()).map(AxisTick::label).toList();
    assertThat(labels)
        .contains("1", "2", "3", "4", "8", "16", "32", "64")
        .doesNotContain("63", "33", "17");
  }

  private static Ticks given(AxisTick... ticks) {
    return new Ticks.Given(List.of(ticks));
  }

  @Test
  void ticks_at_given_places_are_joined_by_place_and_keep_their_names() {
    Ticks joined =
        given(new AxisTick(1, "1"), AxisTick.minor(2))
            .joined(given(new AxisTick(2, "2"), AxisTick.minor(1), new AxisTick(.5, "0.5")))
            .orElseThrow();
    assertThat(joined.within(new Range(0, 9)))
        .containsExactly(new AxisTick(.5, "0.5"), new AxisTick(1, "1"), new AxisTick(2, "2"));
  }

  @Test
  void ticks_are_not_joined_where_a_place_has_two_names_or_a_name_two_places() {
    Ticks ticks = given(new AxisTick(1, "0"), new AxisTick(10, "10"));
    assertThat(ticks.joined(given(new AxisTick(1, "1")))).isEmpty();
    assertThat(ticks.joined(given(new AxisTick(.1, "0")))).isEmpty();
    assertThat(ticks.joined(given(new AxisTick(100, "100")))).isPresent();
  }

  @Test
  void decades_follow_the_range_and_are_not_joined_with_given_places() {
    Ticks decades = new Ticks.Decades(Format::round);
    assertThat(decades.within(new Range(.3, 4)))
        .isEqualTo(DecadeTicks.within(new Range(.3, 4), Format::round));
    assertThat(decades.joined(decades)).contains(decades);
    assertThat(decades.joined(given(new AxisTick(1, "1")))).isEmpty();
    assertThat(given(new AxisTick(1, "1")).joined(decades)).isEmpty();
  }
}

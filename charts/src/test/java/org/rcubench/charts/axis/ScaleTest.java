package org.rcubench.charts.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.results.text.Format;

class ScaleTest {
  private static final Range RANGE = new Range(.3, 4);

  private static Scale given(AxisTick... ticks) {
    return new LogScale("x", RANGE, List.of(ticks));
  }

  @Test
  void ticks_at_given_places_are_joined_by_place_and_keep_their_names() {
    Scale joined =
        given(new AxisTick(1, "1"), AxisTick.minor(2))
            .joined(given(new AxisTick(2, "2"), AxisTick.minor(1), new AxisTick(.5, "0.5")))
            .orElseThrow();
    assertThat(((LogScale) joined).ticks())
        .containsExactly(new AxisTick(.5, "0.5"), new AxisTick(1, "1"), new AxisTick(2, "2"));
  }

  @Test
  void ticks_are_not_joined_where_a_place_has_two_names_or_a_name_two_places() {
    Scale ticks = given(new AxisTick(1, "0"), new AxisTick(10, "10"));
    assertThat(ticks.joined(given(new AxisTick(1, "1")))).isEmpty();
    assertThat(ticks.joined(given(new AxisTick(.1, "0")))).isEmpty();
    assertThat(ticks.joined(given(new AxisTick(100, "100")))).isPresent();
  }

  @Test
  void decades_follow_the_range_and_are_not_joined_with_given_places() {
    LogScale decades = new LogScale("x", RANGE, Format::round);
    assertThat(decades.ticks()).isEqualTo(Ticks.decades(RANGE, Format::round));
    Range wide = new Range(.1, 1_000);
    assertThat(decades.joined(decades.over(wide)).orElseThrow().range()).isEqualTo(wide);
    assertThat(decades.over(wide).ticks()).isEqualTo(Ticks.decades(wide, Format::round));
    assertThat(decades.joined(given(new AxisTick(1, "1")))).isEmpty();
    assertThat(given(new AxisTick(1, "1")).joined(decades)).isEmpty();
  }

  @Test
  void axes_of_other_quantities_or_other_kinds_are_not_joined() {
    LinearScale linear = new LinearScale("x", new Range(0, 3));
    assertThat(linear.joined(new LinearScale("x", new Range(1, 9))))
        .contains(new LinearScale("x", new Range(0, 9)));
    assertThat(linear.joined(new LinearScale("y", new Range(1, 9)))).isEmpty();
    assertThat(linear.joined(new ZeroScale("x", 3, /* factors= */ false))).isEmpty();
    assertThat(given().joined(new LogScale("y", RANGE, List.of()))).isEmpty();
  }

  @Test
  void places_are_joined_if_they_are_the_same() {
    Scale places = PlaceScale.ofRows(List.of("a", "b"));
    assertThat(places.joined(PlaceScale.ofRows(List.of("a", "b")))).contains(places);
    assertThat(places.joined(PlaceScale.ofRows(List.of("b", "a")))).isEmpty();
  }
}

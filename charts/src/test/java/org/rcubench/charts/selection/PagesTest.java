package org.rcubench.charts.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rcubench.results.statistics.Panel;

class PagesTest {

  private static Panel place(String workload, int readers) {
    return new Panel("b", workload, new TreeMap<>(), readers, 1);
  }

  @Test
  void each_workload_has_a_place_before_any_has_two() {
    List<Panel> places = List.of(place("a", 1), place("a", 2), place("a", 3), place("b", 1));
    assertThat(Pages.spread(places, each -> 1, 2)).containsExactly(place("a", 1), place("b", 1));
    assertThat(Pages.spread(places, each -> 1, 3))
        .containsExactly(place("a", 1), place("a", 2), place("b", 1));
    assertThat(Pages.spread(places, each -> 1, 9)).isEqualTo(places);
  }

  @Test
  void what_is_larger_than_all_room_is_taken_if_it_is_the_first() {
    List<Panel> places = List.of(place("a", 1), place("b", 1));
    assertThat(Pages.spread(places, each -> 50, 10)).containsExactly(place("a", 1));
  }

  @Test
  void pages_are_about_equally_full_and_keep_the_order() {
    assertThat(Pages.of(List.of(1, 2, 3, 4, 5, 6), each -> 10, 50))
        .containsExactly(List.of(1, 2, 3), List.of(4, 5, 6));
    assertThat(Pages.of(List.of(1, 2), each -> 10, 50)).containsExactly(List.of(1, 2));
  }

  @Test
  void a_page_is_never_fuller_than_it_may_be_but_for_a_single_thing() {
    assertThat(Pages.of(List.of(7, 7, 7, 7), each -> each, 13))
        .containsExactly(List.of(7), List.of(7), List.of(7), List.of(7));
    assertThat(Pages.of(List.of(20, 3), each -> each, 13)).containsExactly(List.of(20), List.of(3));
  }
}

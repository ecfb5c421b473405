package org.rcubench.charts.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rcubench.results.statistics.Panel;

class PanelNamesTest {

  private static Panel place(String method, Map<String, String> params, int... threads) {
    return new Panel(
        "org.rcubench.Table." + method, "pid-table", new TreeMap<>(params), threads[0], threads[1]);
  }

  @Test
  void a_lone_place_is_named_after_its_workload() {
    Panel place = place("read", Map.of("size", "1000", "update", "copy"), 1, 1);
    assertThat(PanelNames.of(List.of(place))).containsEntry(place, "pid-table");
  }

  @Test
  void only_what_differs_is_in_the_names_of_one_workload() {
    Map<Panel, String> names =
        PanelNames.of(
            List.of(
                place("read", Map.of("size", "10", "update", "copy", "keys", "zipf"), 1, 1),
                place("read", Map.of("size", "1000", "update", "in-place", "keys", "zipf"), 1, 1)));
    assertThat(names.values())
        .containsExactly("pid-table, size 10, copy", "pid-table, size 1000, in-place");
  }

  @Test
  void threads_and_shares_of_updates_are_named_where_they_differ() {
    Map<Panel, String> names =
        PanelNames.of(
            List.of(
                place("mixed", Map.of("updateRatio", "0.001"), 2, 0),
                place("mixed", Map.of("updateRatio", "0.001"), 4, 0),
                place("table", Map.of("updateRate", "1000"), 9, 1)));
    assertThat(names.values())
        .containsExactly(
            "pid-table, 0.1% updates, 2 threads",
            "pid-table, 0.1% updates, 4 threads", "pid-table, 1000 updates/s");
  }

  @Test
  void methods_are_named_where_nothing_else_tells_them_apart() {
    assertThat(
            PanelNames.of(List.of(place("read", Map.of(), 1, 0), place("find", Map.of(), 1, 0)))
                .values())
        .containsExactly("pid-table, read", "pid-table, find");
  }

  @Test
  void places_are_sorted_by_workload_and_by_the_size_of_the_share_of_updates() {
    Panel many = place("mixed", Map.of("updateRatio", "0.5"), 2, 0);
    Panel few = place("mixed", Map.of("updateRatio", "0.1"), 2, 0);
    Panel fewest = place("mixed", Map.of("updateRatio", "0.001"), 2, 0);
    assertThat(PanelNames.sorted(List.of(many, fewest, few))).containsExactly(fewest, few, many);
  }

  @Test
  void a_parameter_that_only_some_have_tells_them_apart() {
    Map<Panel, String> names =
        PanelNames.of(
            List.of(place("read", Map.of(), 1, 1), place("read", Map.of("batch", "16"), 1, 1)));
    assertThat(names.values()).containsExactly("pid-table", "pid-table, batch 16");
  }

  @Test
  void a_name_in_a_file_has_nothing_that_a_shell_minds() {
    assertThat(PanelNames.inFile("pid-table, batch 16, 0.1% updates"))
        .isEqualTo("pid-table-batch-16-0.1-updates");
  }
}

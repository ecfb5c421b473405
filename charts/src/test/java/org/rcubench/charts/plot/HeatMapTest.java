package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.theme.Theme;

class HeatMapTest {
  private static List<String> words(List<String> names, int compared, double width) {
    HeatMap.Cell cell = new HeatMap.Cell(0, 0, names, compared, true, 10, Optional.empty());
    HeatMap map = new HeatMap("", List.of("pid-table"), "updates", List.of("0%"), List.of(cell));
    return new HeatMap.Painter(map, Theme.light()).words(cell, width);
  }

  @Test
  void words_of_a_cell_are_cut_to_its_width() {
    List<String> names = List.of("rcu-qsbr", "snapshot", "rcu-membarrier", "stamped-optimistic");
    assertThat(words(names, 4, 500))
        .containsExactly("rcu-qsbr", "= snapshot = rcu-membarrier = stamped-optimistic");
    assertThat(words(names, 4, 140)).containsExactly("rcu-qsbr", "= snapshot +2");
    assertThat(words(names, 4, 20)).containsExactly("rcu-qsbr", "= 3 others");
  }

  @Test
  void a_lone_strategy_is_called_alone_and_not_the_best() {
    assertThat(words(List.of("seqlock"), 1, 200)).containsExactly("seqlock", "alone measured");
  }
}

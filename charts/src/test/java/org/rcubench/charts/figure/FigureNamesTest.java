package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;

class FigureNamesTest {
  @Test
  void every_figure_that_is_drawn_has_a_name() {
    SyntheticRun library =
        new SyntheticRun()
            .readSection("handle", "rcu-qsbr", 1, 2)
            .update("Synchronize.synchronize", "synchronize", "rcu-qsbr", 1, 1, 900)
            .update("CallThroughput.call", "call-throughput", "rcu-qsbr", 0, 1, 90);
    List<String> drawn =
        Stream.of(SyntheticRuns.twoCores(), library.run())
            .flatMap(run -> Figures.of(run, Drawing.THEME).stream())
            .map(Figure::id)
            .distinct()
            .toList();
    List<String> names = FigureNames.all().stream().map(FigureNames.Name::id).toList();
    assertThat(drawn)
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(id -> names.stream().anyMatch(name -> (id + "-").startsWith(name + "-")));
  }

  @Test
  void no_name_is_there_twice_and_each_says_what_it_shows() {
    assertThat(FigureNames.all()).extracting(FigureNames.Name::id).doesNotHaveDuplicates();
    assertThat(FigureNames.all()).allMatch(name -> name.shows().length() > 10);
  }
}

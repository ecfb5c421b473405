package org.rcubench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rcubench.charts.figure.FigureKind;

class FigureKindsTest {
  @Test
  void no_kind_is_there_twice_and_each_says_what_it_shows() {
    assertThat(FigureKinds.all()).extracting(FigureKind::id).doesNotHaveDuplicates();
    assertThat(FigureKinds.all()).allMatch(kind -> kind.shows().length() > 10);
  }

  @Test
  void ids_of_figures_begin_with_that_of_their_kind() {
    assertThat(FigureKinds.of(SyntheticRuns.twoCores(), /* published= */ true))
        .allSatisfy(
            kind ->
                assertThat(kind.of(SyntheticRuns.twoCores()))
                    .allMatch(figure -> ReportOptions.isOf(kind.id(), figure.id())));
  }
}

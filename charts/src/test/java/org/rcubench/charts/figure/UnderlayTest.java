package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.plot.PublishedLines;

class UnderlayTest {
  private static final String NOTE = "By others";

  private static Drawing costs() {
    return Drawing.overhead(
        new SyntheticRun().emptySection("rwlock", 1, 10).emptySection("rwlock", 2, 100).run());
  }

  private static PublishedLine line(double... coordinates) {
    List<PublishedLine.Place> places = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      places.add(new PublishedLine.Place(coordinates[i], coordinates[i + 1]));
    }
    return new PublishedLine("rwlock, elsewhere", "rwlock", places);
  }

  private static Drawing beneath(Drawing drawing, PublishedLine line) {
    return new Drawing(Underlay.beneath(drawing.figure(), List.of(line), NOTE));
  }

  @Test
  void lines_are_fainter_than_the_strategys_own() {
    Drawing drawing = beneath(costs(), line(1, 20, 2, 30));
    Color own = Drawing.THEME.colour("rwlock");
    List<EndLabel> labels = drawing.diagram().labels().labels();
    assertThat(labels.get(0).colour().apply(Drawing.THEME)).isEqualTo(own);
    assertThat(labels.get(1).colour().apply(Drawing.THEME))
        .isEqualTo(Drawing.THEME.faint(own))
        .isNotEqualTo(own);
  }

  @Test
  void what_lies_beyond_the_x_axis_is_left_out_and_named() {
    Drawing drawing = beneath(costs(), line(1, 20, 2, 30, 4, 40, 8, 50));
    assertThat(places(drawing)).hasSize(2);
    assertThat(drawing.figure().notes())
        .contains(NOTE, "Not drawn: 2 published points beyond the axes");
  }

  @Test
  void the_y_axis_grows_to_hold_them_and_keeps_its_lower_end() {
    Drawing before = costs();
    Drawing drawing = beneath(before, line(1, 20, 2, 90_000));
    assertThat(drawing.y().range().getLowerBound()).isEqualTo(before.y().range().getLowerBound());
    assertThat(drawing.y().range().getUpperBound()).isGreaterThan(90_000);
    assertThat(Drawing.labelled(drawing.y())).contains("10 us");
    assertThat(drawing.x()).isEqualTo(before.x());
  }

  @Test
  void a_figure_that_holds_none_of_them_is_the_same() {
    Drawing before = costs();
    assertThat(beneath(before, line(64, 20)).figure()).isSameAs(before.figure());
  }

  @Test
  void labels_join_the_column_of_the_figures_own_and_none_covers_another() {
    Drawing drawing = beneath(costs(), line(1, 20, 2, 100));
    assertThat(drawing.diagram().labels().labels())
        .extracting(EndLabel::text)
        .containsExactly("rwlock", "rwlock, elsewhere");
    drawing.labelsStandApart();
  }

  @Test
  void zero_is_where_the_axis_has_it() {
    Drawing sections =
        Drawing.bySectionLength(
            new SyntheticRun()
                .section("rwlock", 2, "0", 30)
                .section("rwlock", 2, "100", 130)
                .run());
    Drawing drawing = beneath(sections, line(0, 40, 100, 140));
    assertThat(places(drawing).get(0).x()).isEqualTo(sections.x().ticks().get(0).value());
  }

  @Test
  void zero_is_left_out_where_the_axis_has_none() {
    Drawing sections =
        Drawing.bySectionLength(
            new SyntheticRun()
                .section("rwlock", 2, "10", 30)
                .section("rwlock", 2, "100", 130)
                .run());
    Drawing drawing = beneath(sections, line(0, 40, 100, 140));
    assertThat(places(drawing)).hasSize(1);
  }

  @Test
  void where_they_come_from_stands_below_the_picture_and_on_the_page() {
    Drawing drawing = beneath(costs(), line(1, 20, 2, 30));
    assertThat(drawing.words()).contains(NOTE + ".");
    assertThat(drawing.figure().notes()).contains(NOTE);
  }

  private static List<PublishedLine.Place> places(Drawing drawing) {
    return drawing.layers(PublishedLines.class).get(0).lines().get(0).places();
  }
}

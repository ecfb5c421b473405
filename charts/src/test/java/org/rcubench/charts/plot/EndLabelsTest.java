package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.charts.SyntheticRun;

class EndLabelsTest {
  private static final Rectangle2D PICTURE = new Rectangle2D.Double(0, 0, 960, 600);

  private static Drawing crammed(int strategies, double from) {
    SyntheticRun run = new SyntheticRun();
    for (int i = 0; i < strategies; i++) {
      String strategy = "a-strategy-with-a-name-" + i;
      run.emptySection(strategy, 1, 1).emptySection(strategy, 2, from * Math.pow(10, i / 20.0));
    }
    run.emptySection("none", 1, .1).emptySection("none", 2, 1e4);
    return Drawing.overhead(run.run());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 11, 20, 45})
  void labels_in_one_decade_do_not_overlap_and_stay_on_the_picture(int strategies) {
    Drawing drawing = crammed(strategies, 1);
    List<EndLabels.Placed> placed = placed(drawing);
    assertThat(placed).hasSize(strategies + 1);
    for (int i = 0; i < placed.size(); i++) {
      Rectangle2D bounds = placed.get(i).bounds();
      assertThat(PICTURE.contains(bounds)).as("%s on the picture", bounds).isTrue();
      for (EndLabels.Placed other : placed.subList(i + 1, placed.size())) {
        assertThat(bounds.intersects(inset(other.bounds()))).as("labels overlap").isFalse();
      }
    }
  }

  @Test
  void labels_stand_beside_the_data_in_the_order_of_the_line_ends() {
    Drawing drawing = crammed(20, 1);
    List<EndLabels.Placed> placed = placed(drawing);
    assertThat(placed)
        .isSortedAccordingTo((a, b) -> Double.compare(b.label().y(), a.label().y()))
        .isSortedAccordingTo(
            (a, b) -> Double.compare(a.bounds().getCenterY(), b.bounds().getCenterY()))
        .allSatisfy(
            label ->
                assertThat(label.bounds().getMinX()).isGreaterThan(drawing.dataArea().getMaxX()));
  }

  @Test
  void a_label_with_room_stands_level_with_the_end_of_its_line() {
    EndLabels.Placed highest = placed(crammed(20, 1)).get(0);
    assertThat(highest.label().text()).isEqualTo("none");
    assertThat(highest.bounds().getCenterY()).isEqualTo(highest.end().getY());
  }

  @Test
  void a_line_is_labelled_where_its_own_last_point_is() {
    Drawing drawing =
        Drawing.overhead(
            new SyntheticRun()
                .emptySection("none", 1, 1)
                .emptySection("none", 4, 2)
                .emptySection("rwlock", 1, 50)
                .run());
    assertThat(placed(drawing)).map(label -> label.label().x()).containsExactly(1.0, 4.0);
  }

  private static List<EndLabels.Placed> placed(Drawing drawing) {
    return drawing.labels();
  }

  @Test
  void labels_on_the_left_stand_clear_of_the_data_and_on_the_picture() {
    SyntheticRun run = new SyntheticRun();
    run.section("none", 2, "0", 1).section("none", 2, "10", 11);
    run.section("rwlock", 2, "0", 300).section("rwlock", 2, "10", 310);
    Drawing drawing = Drawing.bySectionLength(run.run());
    assertThat(placed(drawing))
        .hasSize(2)
        .allSatisfy(
            placed -> {
              assertThat(placed.label().x()).isEqualTo(1);
              assertThat(placed.bounds().getMinX()).isNotNegative();
              assertThat(placed.bounds().getMaxX()).isLessThan(drawing.dataArea().getMinX());
            });
  }

  /** Neighbours may touch; what counts is that no letter meets another. */
  private static Rectangle2D inset(Rectangle2D bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY() + .01, bounds.getWidth(), bounds.getHeight() - .02);
  }
}

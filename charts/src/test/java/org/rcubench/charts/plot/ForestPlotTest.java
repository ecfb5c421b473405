package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.axis.RatioTicks;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.statistics.Estimate;

class ForestPlotTest {
  private static final Theme THEME = Theme.light();

  private static ForestRow row(String group, String strategy) {
    return ForestRow.of(group, strategy, List.of(Dot.of(new Estimate(2, 1, 3, 5))), "", THEME);
  }

  private static XYPlot plot(List<ForestRow> rows) {
    Range x = new Range(.5, 5);
    return ForestPlot.of(rows, new TickedLogAxis("times", x, RatioTicks.within(x), THEME), THEME);
  }

  @Test
  void rows_stand_from_the_top_down_one_apart_and_groups_further() {
    Lanes lanes = Lanes.of(List.of(row("a", "none"), row("a", "rwlock"), row("b", "none")));
    assertThat(lanes.places()).containsExactly(0.0, 1.0, 2.6);
    assertThat(lanes.groups())
        .containsExactly(new Lanes.Group("a", 0, 1), new Lanes.Group("b", 2.6, 2.6));
    assertThat(lanes.borders()).containsExactly(1.8);
    assertThat(plot(List.of(row("", "none"))).getRangeAxis().isInverted()).isTrue();
  }

  @Test
  void many_groups_stand_closer_than_few() {
    List<ForestRow> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(row("group-" + i, "none"));
    }
    Lanes lanes = Lanes.of(rows);
    assertThat(lanes.places().get(29)).isLessThan(38);
  }

  @Test
  void a_line_marks_where_nothing_differs_and_a_band_where_it_does_not_matter() {
    XYPlot plot = plot(List.of(row("", "none")));
    ForestPlot.addReference(plot, 1, THEME);
    ForestPlot.addEquivalence(plot, .98, 1.02, THEME);
    Collection<?> markers = plot.getDomainMarkers(Layer.BACKGROUND);
    assertThat(markers)
        .hasSize(2)
        .anySatisfy(
            marker ->
                assertThat(marker)
                    .isInstanceOfSatisfying(
                        IntervalMarker.class,
                        band -> {
                          assertThat(band.getStartValue()).isEqualTo(.98);
                          assertThat(band.getEndValue()).isEqualTo(1.02);
                        }))
        .anySatisfy(
            marker ->
                assertThat(marker)
                    .isInstanceOfSatisfying(
                        ValueMarker.class, line -> assertThat(line.getValue()).isEqualTo(1)));
  }

  @Test
  void marks_shrink_where_rows_have_little_room() {
    List<ForestRow> few = List.of(row("", "none"));
    List<ForestRow> many = new ArrayList<>();
    for (int i = 0; i < ForestPlot.MOST; i++) {
      many.add(row("group-" + i / 10, "none"));
    }
    ForestRenderer small = (ForestRenderer) plot(many).getRenderer();
    ForestRenderer large = (ForestRenderer) plot(few).getRenderer();
    assertThat(small.getItemShape(0, 0).getBounds2D().getWidth())
        .isLessThan(large.getItemShape(0, 0).getBounds2D().getWidth());
  }
}

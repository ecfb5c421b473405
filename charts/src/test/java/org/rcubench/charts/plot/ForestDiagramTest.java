package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.Ticks;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.statistics.Estimate;

class ForestDiagramTest {
  private static final Theme THEME = Theme.light();

  private static ForestRow row(String group, String strategy) {
    return ForestRow.of(group, strategy, List.of(Dot.of(new Estimate(2, 1, 3, 5))), "");
  }

  private static XYPlot plot(List<ForestRow> rows) {
    Range x = new Range(.5, 5);
    return new ForestDiagram(rows, new LogScale("times", x, Ticks.ratios(x)), 1).drawn(THEME);
  }

  @Test
  void rows_stand_from_the_top_down_one_apart_and_groups_further() {
    RowPositions lanes =
        RowPositions.of(List.of(row("a", "none"), row("a", "rwlock"), row("b", "none")));
    assertThat(lanes.places()).containsExactly(0.0, 1.0, 2.6);
    assertThat(lanes.groups())
        .containsExactly(new RowPositions.Group("a", 0, 1), new RowPositions.Group("b", 2.6, 2.6));
    assertThat(lanes.borders()).containsExactly(1.8);
    assertThat(plot(List.of(row("", "none"))).getRangeAxis().isInverted()).isTrue();
  }

  @Test
  void many_groups_stand_closer_than_few() {
    List<ForestRow> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(row("group-" + i, "none"));
    }
    RowPositions lanes = RowPositions.of(rows);
    assertThat(lanes.places().get(29)).isLessThan(38);
  }

  @Test
  void a_line_marks_where_nothing_differs_and_a_band_where_it_does_not_matter() {
    Range x = new Range(.5, 5);
    XYPlot plot =
        new ForestDiagram(
                List.of(row("", "none")),
                new LogScale("times", x, Ticks.ratios(x)),
                List.of(1.0),
                Optional.of(new Range(.98, 1.02)),
                List.of(OptionalDouble.of(1.5)),
                /* tall= */ false)
            .drawn(THEME);
    assertThat(plot.getDataset(ForestDiagram.STROKES).getXValue(0, 0)).isEqualTo(1.5);
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
    for (int i = 0; i < ForestDiagram.MOST; i++) {
      many.add(row("group-" + i / 10, "none"));
    }
    XYItemRenderer small = plot(many).getRenderer();
    XYItemRenderer large = plot(few).getRenderer();
    assertThat(small.getItemShape(0, 0).getBounds2D().getWidth())
        .isLessThan(large.getItemShape(0, 0).getBounds2D().getWidth());
  }
}

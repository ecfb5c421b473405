package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

class PanelsTest {
  private static ForestDiagram rows(int count, String label) {
    ForestRow row = ForestRow.of("", label, List.of(Dot.of(new Estimate(2, 1, 3, 5))), "");
    return new ForestDiagram(
        Collections.nCopies(count, row), new LogScale("times", new Range(.5, 5), Format::round));
  }

  private static Panels panels(Graph... graphs) {
    return new Panels(
        List.of(graphs).stream().map(graph -> new Panels.Panel("a name", graph)).toList(),
        Math.min(3, graphs.length),
        640,
        600);
  }

  private static List<JFreeChart> drawn(Panels panels) {
    return ((Panels.PanelPlot) panels.drawn(Theme.light())).charts();
  }

  @Test
  void a_panel_has_its_name_and_whatever_key_its_rows_need() {
    JFreeChart few = drawn(panels(rows(2, "none"), rows(2, "none"))).get(0);
    assertThat(few.getSubtitles())
        .singleElement()
        .isInstanceOfSatisfying(
            TextTitle.class, title -> assertThat(title.getText()).isEqualTo("a name"));
    JFreeChart many = drawn(panels(rows(50, "none"), rows(50, "none"))).get(0);
    assertThat(many.getSubtitles()).hasAtLeastOneElementOfType(LegendTitle.class);
  }

  @Test
  void data_areas_are_of_one_width_whatever_labels_stand_beside_them() {
    assertThat(drawn(panels(rows(2, "none"), rows(2, "a-strategy-whose-name-is-long"))))
        .extracting(JFreeChart::getXYPlot)
        .extracting(XYPlot::getInsets)
        .hasSize(2)
        .satisfies(insets -> assertThat(insets.get(0)).isEqualTo(insets.get(1)));
  }

  @Test
  void cells_do_not_overlap() {
    Rectangle2D area = new Rectangle2D.Double(16, 70, 1_400, 1_000);
    for (int count = 2; count <= 7; count++) {
      Panels panels = panels(Collections.nCopies(count, rows(1, "none")).toArray(Graph[]::new));
      for (int i = 0; i < count; i++) {
        Rectangle2D cell = inner(panels.cell(i, area));
        assertThat(area.contains(cell)).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(cell.intersects(inner(panels.cell(j, area)))).as(i + ", " + j).isFalse();
        }
      }
    }
  }

  /** Without the edges, which neighbours share but for rounding. */
  private static Rectangle2D inner(Rectangle2D cell) {
    return new Rectangle2D.Double(
        cell.getX() + 1, cell.getY() + 1, cell.getWidth() - 2, cell.getHeight() - 2);
  }
}

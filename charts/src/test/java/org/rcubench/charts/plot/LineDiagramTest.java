package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

class LineDiagramTest {
  private static final Theme THEME = Theme.light();
  private static final Range RANGE = new Range(1, 100);

  private static LinePoint point(double x, double y, int forks) {
    return new LinePoint(
        x,
        forks < Estimate.FEWEST_FORKS
            ? new Estimate(y, Double.NaN, Double.NaN, forks)
            : new Estimate(y, y / 2, y * 2, forks));
  }

  private static LineDiagram diagram(List<Line> lines, PlotLayer... layers) {
    LogScale scale = new LogScale("any", RANGE, Format::round);
    return new LineDiagram(lines, scale, scale, List.of(layers));
  }

  @Test
  void a_line_runs_through_its_points_with_their_intervals() {
    XYPlot plot = diagram(List.of(new Line("rwlock", List.of(point(2, 20, 5))))).drawn(THEME);
    IntervalXYDataset lines = (IntervalXYDataset) plot.getDataset(LineDiagram.LINES);
    assertThat(lines.getXValue(0, 0)).isEqualTo(2);
    assertThat(lines.getYValue(0, 0)).isEqualTo(20);
    assertThat(lines.getStartYValue(0, 0)).isEqualTo(10);
    assertThat(lines.getEndYValue(0, 0)).isEqualTo(40);
    assertThat(plot.getRenderer(LineDiagram.LINES).getSeriesPaint(0))
        .isEqualTo(THEME.colour("rwlock"));
  }

  @Test
  void a_point_without_an_interval_is_hollow() {
    XYPlot plot =
        diagram(List.of(new Line("rwlock", List.of(point(2, 20, 5), point(4, 20, 1)))))
            .drawn(THEME);
    XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer(LineDiagram.LINES);
    assertThat(renderer.getItemFillPaint(0, 0)).isEqualTo(THEME.colour("rwlock"));
    assertThat(renderer.getItemFillPaint(0, 1)).isEqualTo(THEME.background());
  }

  @Test
  void the_floor_reaches_from_edge_to_edge_and_below_the_bottom() {
    Range measured = new Range(1, 50);
    FloorBand floor = new FloorBand(List.of(point(2, 3, 5)), measured);
    XYPlot plot = diagram(List.of(), floor).drawn(THEME);
    IntervalXYDataset band = (IntervalXYDataset) plot.getDataset(FloorBand.DATASET);
    assertThat(band.getItemCount(0)).isEqualTo(3);
    assertThat(band.getXValue(0, 0)).isEqualTo(1);
    assertThat(band.getXValue(0, 2)).isEqualTo(50);
    assertThat(band.getEndYValue(0, 1)).isEqualTo(6);
    assertThat(band.getStartYValue(0, 1)).isLessThan(RANGE.getLowerBound() / 1000);
  }

  @Test
  void published_lines_are_fainter_than_the_strategys_own() {
    PublishedLine line =
        new PublishedLine("by others", "rwlock", List.of(new PublishedLine.Place(2, 3)));
    XYPlot plot = diagram(List.of(), new PublishedLines(List.of(line))).drawn(THEME);
    assertThat(plot.getRenderer(PublishedLines.DATASET).getSeriesPaint(0))
        .isEqualTo(THEME.faint(THEME.colour("rwlock")));
  }

  @Test
  void labels_at_the_tips_of_lines_that_end_together_stand_apart() {
    TipLabels tips =
        new TipLabels(
            List.of(
                EndLabel.of("one", "rwlock", 10, 20), EndLabel.of("other", "rcu-qsbr", 10, 20)));
    XYPlot plot = diagram(List.of(), tips).drawn(THEME);
    List<TipLabels.Placed> placed =
        tips.layout(plot, new java.awt.geom.Rectangle2D.Double(0, 0, 800, 500), THEME);
    assertThat(placed).hasSize(2);
    assertThat(placed.get(0).bounds().intersects(placed.get(1).bounds())).isFalse();
  }
}

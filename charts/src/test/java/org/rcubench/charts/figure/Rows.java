package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestPlot;
import org.rcubench.charts.plot.ForestRenderer;
import org.rcubench.charts.plot.RowLabels;

/** A figure of rows, opened up. */
record Rows(Figure.Drawn figure) {

  static Rows of(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Drawn.class);
    return new Rows((Figure.Drawn) figure);
  }

  XYPlot plot() {
    return figure.chart().getXYPlot();
  }

  XYIntervalSeriesCollection data() {
    return (XYIntervalSeriesCollection) plot().getDataset(ForestPlot.ROWS);
  }

  /** What each row is about, its group before its label, from the top. */
  List<String> labels() {
    return IntStream.range(0, data().getSeriesCount())
        .mapToObj(i -> (String) data().getSeriesKey(i))
        .toList();
  }

  double value(String label) {
    return data().getXValue(labels().indexOf(label), 0);
  }

  double low(String label) {
    return data().getStartXValue(labels().indexOf(label), 0);
  }

  double high(String label) {
    return data().getEndXValue(labels().indexOf(label), 0);
  }

  List<Dot> dots(String label) {
    int row = labels().indexOf(label);
    return IntStream.range(0, data().getItemCount(row))
        .mapToObj(item -> renderer().dot(row, item))
        .toList();
  }

  ForestRenderer renderer() {
    return (ForestRenderer) plot().getRenderer(ForestPlot.ROWS);
  }

  List<RowLabels.Placed> placed() {
    Collection<?> annotations = renderer().getAnnotations();
    RowLabels labels =
        annotations.stream()
            .filter(RowLabels.class::isInstance)
            .map(RowLabels.class::cast)
            .findFirst()
            .orElseThrow();
    return labels.layout(plot(), dataArea());
  }

  List<String> words(RowLabels.Kind kind) {
    return placed().stream()
        .filter(each -> each.kind() == kind)
        .map(RowLabels.Placed::text)
        .toList();
  }

  boolean hasKey() {
    return figure.chart().getSubtitles().stream().anyMatch(LegendTitle.class::isInstance);
  }

  /** Where the data area falls when the figure is drawn at its size. */
  Rectangle2D dataArea() {
    ChartRenderingInfo info = new ChartRenderingInfo();
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    figure.chart().draw(g2, sheet(), info);
    g2.dispose();
    return info.getPlotInfo().getDataArea();
  }

  private Rectangle2D sheet() {
    return new Rectangle2D.Double(0, 0, figure.size().width(), figure.size().height());
  }

  /** That words neither collide nor leave the sheet, and that all dots lie on the axis. */
  void isLegible() {
    List<RowLabels.Placed> placed = placed();
    for (int i = 0; i < placed.size(); i++) {
      Rectangle2D one = placed.get(i).bounds();
      assertThat(sheet().contains(one))
          .as("%s within the sheet: %s", placed.get(i).text(), one)
          .isTrue();
      for (int j = 0; j < i; j++) {
        Rectangle2D overlap = one.createIntersection(placed.get(j).bounds());
        assertThat(overlap.getWidth() > 0.5 && overlap.getHeight() > 0.5)
            .as("%s on %s", placed.get(i).text(), placed.get(j).text())
            .isFalse();
      }
    }
    for (int row = 0; row < data().getSeriesCount(); row++) {
      for (int item = 0; item < data().getItemCount(row); item++) {
        assertThat(plot().getDomainAxis().getRange().contains(data().getStartXValue(row, item)))
            .isTrue();
        assertThat(plot().getDomainAxis().getRange().contains(data().getEndXValue(row, item)))
            .isTrue();
      }
    }
  }
}

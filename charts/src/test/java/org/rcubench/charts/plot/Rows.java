package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.rcubench.charts.figure.Figure;

/** A figure of rows of a test, opened up. */
public record Rows(Figure.Drawable figure) {

  public static Rows of(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Drawable.class);
    return new Rows((Figure.Drawable) figure);
  }

  public ForestDiagram diagram() {
    return (ForestDiagram) figure.diagram();
  }

  /** What each row is about, its group before its label, from the top. */
  public List<String> labels() {
    return diagram().rows().stream().map(row -> (row.group() + " " + row.label()).strip()).toList();
  }

  public List<Dot> dots(String label) {
    return diagram().rows().get(labels().indexOf(label)).dots();
  }

  public double value(String label) {
    return dots(label).get(0).x();
  }

  public double low(String label) {
    return dots(label).get(0).low();
  }

  public double high(String label) {
    return dots(label).get(0).high();
  }

  private List<RowLabels.Placed> placed() {
    JFreeChart chart = figure.draw(Drawing.THEME);
    return diagram().labels().layout(chart.getXYPlot(), dataArea(chart), Drawing.THEME);
  }

  /** What is said at the right ends of rows. */
  public List<String> words() {
    return diagram().rows().stream().map(ForestRow::words).toList();
  }

  /** The labels that have room beside their rows. */
  public List<String> placedLabels() {
    return words(RowLabels.Kind.LABEL);
  }

  public List<String> groups() {
    return words(RowLabels.Kind.GROUP);
  }

  private List<String> words(RowLabels.Kind kind) {
    return placed().stream()
        .filter(each -> each.kind() == kind)
        .map(RowLabels.Placed::text)
        .toList();
  }

  public boolean hasKey() {
    return !diagram().key().isEmpty();
  }

  /** How wide the data area is when the figure is drawn at its size. */
  public double dataWidth() {
    return dataArea(figure.draw(Drawing.THEME)).getWidth();
  }

  private Rectangle2D dataArea(JFreeChart chart) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    chart.draw(g2, sheet(), info);
    g2.dispose();
    return info.getPlotInfo().getDataArea();
  }

  private Rectangle2D sheet() {
    return new Rectangle2D.Double(0, 0, figure.size().width(), figure.size().height());
  }

  /** That words neither collide nor leave the sheet, and that all dots lie on the axis. */
  public void isLegible() {
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
    assertThat(diagram().rows())
        .flatExtracting(ForestRow::dots)
        .allMatch(dot -> diagram().x().range().contains(dot.low()))
        .allMatch(dot -> diagram().x().range().contains(dot.high()));
  }
}

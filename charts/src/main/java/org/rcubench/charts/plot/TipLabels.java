package org.rcubench.charts.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.rcubench.charts.theme.Theme;

/**
 * The labels of lines that end inside the plot, each beside its end on paper of its own; those that
 * end at the same x stand in a column.
 *
 * @param labels the labels, in any order
 */
public record TipLabels(List<EndLabel> labels) implements PlotLayer {
  private static final float FONT_SIZE = 12;
  private static final double HEIGHT = FONT_SIZE * 1.2;
  private static final double GAP = 9;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /** Takes an unmodifiable copy of the labels. */
  public TipLabels {
    labels = List.copyOf(labels);
  }

  @Override
  public void addTo(XYPlot plot, Theme theme) {
    plot.addAnnotation(Painting.beyond((g2, drawn, area) -> paint(g2, drawn, area, theme)));
  }

  /** A label in its place, on paper of its own. */
  record Placed(EndLabel label, Rectangle2D bounds) {}

  /** Where the words go, those that give way to no other first. */
  List<Placed> layout(XYPlot plot, Rectangle2D dataArea, Theme theme) {
    Map<Double, List<EndLabel>> columns =
        labels.stream()
            .collect(Collectors.groupingBy(EndLabel::x, TreeMap::new, Collectors.toList()));
    return columns.values().stream()
        .flatMap(column -> column(column, plot, dataArea, theme).stream())
        .toList();
  }

  private static List<Placed> column(
      List<EndLabel> column, XYPlot plot, Rectangle2D dataArea, Theme theme) {
    List<EndLabel> downwards =
        column.stream().sorted(Comparator.comparingDouble(EndLabel::y).reversed()).toList();
    double[] places =
        LabelSpread.places(
            downwards.stream().mapToDouble(label -> end(label, plot, dataArea).getY()).toArray(),
            HEIGHT,
            dataArea.getMinY() + HEIGHT / 2,
            dataArea.getMaxY() - HEIGHT / 2);
    Font font = font(theme);
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      EndLabel label = downwards.get(i);
      placed.add(
          new Placed(
              label,
              new Rectangle2D.Double(
                  end(label, plot, dataArea).getX() + GAP,
                  places[i] - HEIGHT / 2,
                  font.getStringBounds(label.text(), MEASURE).getWidth(),
                  HEIGHT)));
    }
    return placed;
  }

  private static Point2D end(EndLabel label, XYPlot plot, Rectangle2D dataArea) {
    ValueAxis x = plot.getDomainAxis();
    ValueAxis y = plot.getRangeAxis();
    return new Point2D.Double(
        x.valueToJava2D(label.x(), dataArea, plot.getDomainAxisEdge()),
        y.valueToJava2D(label.y(), dataArea, plot.getRangeAxisEdge()));
  }

  private void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, Theme theme) {
    List<Placed> placed = layout(plot, dataArea, theme);
    g2.setColor(theme.background());
    placed.forEach(each -> g2.fill(each.bounds()));
    g2.setFont(font(theme));
    for (Placed each : placed) {
      g2.setColor(theme.legible(each.label().colour().apply(theme)));
      g2.drawString(
          each.label().text(),
          (float) each.bounds().getX(),
          (float) (each.bounds().getCenterY() + FONT_SIZE * 0.34));
    }
  }

  private static Font font(Theme theme) {
    return theme.typeface().regular(FONT_SIZE);
  }
}

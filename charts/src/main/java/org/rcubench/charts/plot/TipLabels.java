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
 */
public final class TipLabels extends Unclipped {
  private static final long serialVersionUID = 1L;
  private static final float FONT_SIZE = 12;
  private static final double HEIGHT = FONT_SIZE * 1.2;
  private static final double GAP = 9;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final transient List<EndLabel> labels;
  private final transient Theme theme;

  /**
   * Labels at the tips of lines.
   *
   * @param labels the labels, in any order
   * @param theme how they look
   */
  public TipLabels(List<EndLabel> labels, Theme theme) {
    this.labels = List.copyOf(labels);
    this.theme = theme;
  }

  /**
   * A label in its place.
   *
   * @param label the label
   * @param bounds the paper that its words stand on
   */
  public record Placed(EndLabel label, Rectangle2D bounds) {}

  /**
   * Where the words go.
   *
   * @param plot the plot, its axes set
   * @param dataArea where it draws its data
   * @return the labels, those that give way to no other first
   */
  public List<Placed> layout(XYPlot plot, Rectangle2D dataArea) {
    Map<Double, List<EndLabel>> columns =
        labels.stream()
            .collect(Collectors.groupingBy(EndLabel::x, TreeMap::new, Collectors.toList()));
    List<Placed> placed = new ArrayList<>();
    columns.values().forEach(column -> placed.addAll(column(column, plot, dataArea)));
    return placed;
  }

  private List<Placed> column(List<EndLabel> column, XYPlot plot, Rectangle2D dataArea) {
    List<EndLabel> downwards =
        column.stream().sorted(Comparator.comparingDouble(EndLabel::y).reversed()).toList();
    double[] places =
        LabelSpread.places(
            downwards.stream().mapToDouble(label -> end(label, plot, dataArea).getY()).toArray(),
            HEIGHT,
            dataArea.getMinY() + HEIGHT / 2,
            dataArea.getMaxY() - HEIGHT / 2);
    Font font = font();
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

  @Override
  public void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea) {
    List<Placed> placed = layout(plot, dataArea);
    g2.setColor(theme.background());
    placed.forEach(each -> g2.fill(each.bounds()));
    g2.setFont(font());
    for (Placed each : placed) {
      g2.setColor(theme.legible(each.label().colour()));
      g2.drawString(
          each.label().text(),
          (float) each.bounds().getX(),
          (float) (each.bounds().getCenterY() + FONT_SIZE * 0.34));
    }
  }

  private Font font() {
    return theme.typeface().regular(FONT_SIZE);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof TipLabels that && labels.equals(that.labels);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + labels.hashCode();
  }
}

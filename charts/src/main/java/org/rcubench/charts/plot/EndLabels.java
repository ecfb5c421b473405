package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.theme.Theme;

/**
 * Labels in a column beside the plot, one for each line, in the order in which the lines arrive
 * there. A label that had to move away from its line's end is tied to it by a thin leader. Each
 * carries a piece of its line, so that the line can be found without following the leader.
 *
 * @param labels the labels, in any order
 * @param side where the column stands
 */
public record EndLabels(List<EndLabel> labels, Side side) implements PlotLayer {
  /** Where the column stands. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** A label in its place: what its words cover, and the end of the line that they belong to. */
  record Placed(EndLabel label, Rectangle2D bounds, Point2D end) {}

  private static final float FONT_SIZE = 12.5f;
  private static final double LINE_HEIGHT = 1.3;
  private static final double LEADER = 28;

  /** Long enough for each dash pattern to show its rhythm, and to end on a dash. */
  private static final double SAMPLE = 30;

  private static final double GAP = 6;
  private static final double MARGIN = 10;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /** Takes an unmodifiable copy of the labels. */
  public EndLabels {
    labels = List.copyOf(labels);
  }

  /**
   * The labels of lines, each at its end.
   *
   * @param lines the lines
   * @param side at which of their ends, and where the column stands
   * @return the column
   */
  public static EndLabels of(List<Line> lines, Side side) {
    return new EndLabels(
        lines.stream()
            .map(
                line -> {
                  LinePoint end = side == Side.LEFT ? line.first() : line.last();
                  return EndLabel.of(line.strategy(), line.strategy(), end.x(), end.y().value());
                })
            .toList(),
        side);
  }

  /**
   * The same column with more labels in it.
   *
   * @param more the other labels
   * @return the column
   */
  public EndLabels with(List<EndLabel> more) {
    return new EndLabels(Stream.concat(labels.stream(), more.stream()).toList(), side);
  }

  @Override
  public void addTo(XYPlot plot, Theme theme) {
    plot.setRangeAxisLocation(
        side == Side.RIGHT ? AxisLocation.BOTTOM_OR_LEFT : AxisLocation.BOTTOM_OR_RIGHT);
    plot.setInsets(room(theme));
    plot.getRenderer(LineDiagram.LINES)
        .addAnnotation(Painting.beyond((g2, drawn, area) -> paint(g2, drawn, area, theme)));
  }

  /** The space beside the plot that the column takes. */
  private RectangleInsets room(Theme theme) {
    Font font = theme.typeface().regular(FONT_SIZE);
    double widest = labels.stream().mapToDouble(label -> width(label.text(), font)).max().orElse(0);
    double column = LEADER + SAMPLE + GAP + widest + MARGIN;
    return side == Side.RIGHT
        ? new RectangleInsets(4, MARGIN, 2, column)
        : new RectangleInsets(4, column, 2, MARGIN);
  }

  /** Where the words go, from the top down. */
  List<Placed> layout(XYPlot plot, Rectangle2D dataArea, Theme theme) {
    record Ending(EndLabel label, Point2D end) {}
    List<Ending> endings = new ArrayList<>();
    for (EndLabel label : labels) {
      endings.add(
          new Ending(
              label,
              new Point2D.Double(
                  plot.getDomainAxis().valueToJava2D(label.x(), dataArea, plot.getDomainAxisEdge()),
                  plot.getRangeAxis()
                      .valueToJava2D(label.y(), dataArea, plot.getRangeAxisEdge()))));
    }
    endings.sort(Comparator.comparingDouble(ending -> ending.end().getY()));

    Font font = font(dataArea, theme);
    double height = font.getSize2D() * LINE_HEIGHT;
    double[] places =
        LabelSpread.places(
            endings.stream().mapToDouble(ending -> ending.end().getY()).toArray(),
            height,
            dataArea.getMinY() + height / 2,
            dataArea.getMaxY() - height / 2);
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      EndLabel label = endings.get(i).label();
      double width = width(label.text(), font);
      double x =
          side == Side.RIGHT
              ? dataArea.getMaxX() + LEADER + SAMPLE + GAP
              : dataArea.getMinX() - LEADER - SAMPLE - GAP - width;
      placed.add(
          new Placed(
              label,
              new Rectangle2D.Double(x, places[i] - height / 2, width, height),
              endings.get(i).end()));
    }
    return placed;
  }

  private void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, Theme theme) {
    Font font = font(dataArea, theme);
    double outward = side == Side.RIGHT ? 1 : -1;
    double edge = side == Side.RIGHT ? dataArea.getMaxX() : dataArea.getMinX();
    double sampleStart = edge + outward * LEADER;
    double sampleEnd = sampleStart + outward * SAMPLE;
    for (Placed placed : layout(plot, dataArea, theme)) {
      EndLabel label = placed.label();
      Color colour = label.colour().apply(theme);
      double y = placed.bounds().getCenterY();
      g2.setColor(faint(colour));
      g2.setStroke(new BasicStroke(0.8f));
      g2.draw(
          new Line2D.Double(
              placed.end().getX() + outward * GAP, placed.end().getY(), sampleStart, y));

      g2.setColor(colour);
      g2.setStroke(label.stroke());
      g2.draw(new Line2D.Double(sampleStart, y, sampleEnd, y));
      AffineTransform middle =
          AffineTransform.getTranslateInstance((sampleStart + sampleEnd) / 2, y);
      label.mark().ifPresent(mark -> g2.fill(middle.createTransformedShape(mark)));

      g2.setColor(theme.legible(colour));
      g2.setFont(font);
      // Centred on the height of a small letter with half its ascender, which is where the eye
      // puts the middle of a lower-case word.
      g2.drawString(
          label.text(), (float) placed.bounds().getX(), (float) (y + font.getSize2D() * 0.34));
    }
  }

  /** As large as designed, or as the column's height allows. */
  private Font font(Rectangle2D dataArea, Theme theme) {
    double allowed = dataArea.getHeight() / (labels.size() * LINE_HEIGHT);
    return theme.typeface().regular((float) Math.min(FONT_SIZE, allowed));
  }

  private static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  private static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150);
  }
}

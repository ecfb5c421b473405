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
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.theme.Theme;

/**
 * Labels in a column beside the plot, one for each line, in the order in which the lines arrive
 * there. A label that had to move away from its line's end is tied to it by a thin leader. Each
 * carries a piece of its line, so that it can be told without following the leader.
 */
public final class EndLabels extends Unclipped {
  private static final long serialVersionUID = 1L;

  /** Where the column stands. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /**
   * A label in its place.
   *
   * @param label the label
   * @param bounds what its words cover
   * @param end the end of the line that they belong to
   */
  public record Placed(EndLabel label, Rectangle2D bounds, Point2D end) {}

  private static final float FONT_SIZE = 12.5f;
  private static final double LINE_HEIGHT = 1.3;
  private static final double LEADER = 28;

  /** Long enough for each dash pattern to show its rhythm, and to end on a dash. */
  private static final double SAMPLE = 30;

  private static final double GAP = 6;
  private static final double MARGIN = 10;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final transient List<EndLabel> labels;
  private final Side side;
  private final transient Theme theme;

  /**
   * A column.
   *
   * @param labels its labels, in any order
   * @param side where it stands
   * @param theme how it looks
   */
  public EndLabels(List<EndLabel> labels, Side side, Theme theme) {
    this.labels = List.copyOf(labels);
    this.side = side;
    this.theme = theme;
  }

  /**
   * The labels of lines at their right ends.
   *
   * @param lines the lines
   * @param theme how they look
   * @return the column
   */
  public static EndLabels right(List<Line> lines, Theme theme) {
    return new EndLabels(
        lines.stream().map(line -> EndLabel.of(line, line.last(), theme)).toList(),
        Side.RIGHT,
        theme);
  }

  /** {@return where the column stands} */
  public Side side() {
    return side;
  }

  /**
   * The same column with more labels in it.
   *
   * @param more the other labels
   * @return the column
   */
  public EndLabels with(List<EndLabel> more) {
    List<EndLabel> all = new ArrayList<>(labels);
    all.addAll(more);
    return new EndLabels(all, side, theme);
  }

  /** {@return the space beside the plot that the column takes} */
  public RectangleInsets room() {
    Font font = theme.typeface().regular(FONT_SIZE);
    double widest = labels.stream().mapToDouble(label -> width(label.text(), font)).max().orElse(0);
    double column = LEADER + SAMPLE + GAP + widest + MARGIN;
    return side == Side.RIGHT
        ? new RectangleInsets(4, MARGIN, 2, column)
        : new RectangleInsets(4, column, 2, MARGIN);
  }

  /**
   * Where the words go.
   *
   * @param plot the plot, its axes set
   * @param dataArea where it draws its data
   * @return the labels, from the top down
   */
  public List<Placed> layout(XYPlot plot, Rectangle2D dataArea) {
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

    Font font = font(dataArea);
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

  @Override
  public void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea) {
    Font font = font(dataArea);
    double outward = side == Side.RIGHT ? 1 : -1;
    double edge = side == Side.RIGHT ? dataArea.getMaxX() : dataArea.getMinX();
    double sampleStart = edge + outward * LEADER;
    double sampleEnd = sampleStart + outward * SAMPLE;
    for (Placed placed : layout(plot, dataArea)) {
      EndLabel label = placed.label();
      double y = placed.bounds().getCenterY();
      g2.setColor(faint(label.colour()));
      g2.setStroke(new BasicStroke(0.8f));
      g2.draw(
          new Line2D.Double(
              placed.end().getX() + outward * GAP, placed.end().getY(), sampleStart, y));

      g2.setColor(label.colour());
      g2.setStroke(label.stroke());
      g2.draw(new Line2D.Double(sampleStart, y, sampleEnd, y));
      AffineTransform middle =
          AffineTransform.getTranslateInstance((sampleStart + sampleEnd) / 2, y);
      label.mark().ifPresent(mark -> g2.fill(middle.createTransformedShape(mark)));

      g2.setColor(theme.legible(label.colour()));
      g2.setFont(font);
      // Centred on the height of a small letter with half its ascender, which is where the eye
      // puts the middle of a lower-case word.
      g2.drawString(
          label.text(), (float) placed.bounds().getX(), (float) (y + font.getSize2D() * 0.34));
    }
  }

  /** As large as designed, or as the column's height allows. */
  private Font font(Rectangle2D dataArea) {
    double allowed = dataArea.getHeight() / (labels.size() * LINE_HEIGHT);
    return theme.typeface().regular((float) Math.min(FONT_SIZE, allowed));
  }

  private static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  private static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof EndLabels that
        && labels.equals(that.labels)
        && side == that.side;
  }

  @Override
  public int hashCode() {
    return 31 * labels.hashCode() + side.hashCode();
  }
}

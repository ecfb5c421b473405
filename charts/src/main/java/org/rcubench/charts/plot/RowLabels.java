package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.theme.Theme;

/**
 * The words beside rows: what a group has in common at the far left, what a row is about next to
 * it, and what is said of the row at the right. Rows too many to be lettered have a key instead,
 * and their group's words stand at its middle.
 */
public final class RowLabels extends Unclipped {
  private static final long serialVersionUID = 1L;
  private static final float FONT_SIZE = 12.5f;
  private static final double LINE_HEIGHT = 1.25;
  private static final double GAP = 10;
  private static final double MARGIN = 8;

  /** Rows of one unit each that a line of a group's words takes where rows are not lettered. */
  private static final int ROWS_OF_A_LINE = 3;

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /** What the words are about. */
  public enum Kind {
    GROUP,
    LABEL,
    WORDS
  }

  /**
   * Words in their place.
   *
   * @param kind what they are about
   * @param text the words
   * @param bounds what they cover
   * @param row the row that they stand beside
   */
  public record Placed(Kind kind, String text, Rectangle2D bounds, int row) {}

  private final transient List<ForestRow> rows;
  private final transient Lanes lanes;
  private final boolean lettered;
  private final transient Theme theme;

  RowLabels(List<ForestRow> rows, Lanes lanes, boolean lettered, Theme theme) {
    this.rows = List.copyOf(rows);
    this.lanes = lanes;
    this.lettered = lettered;
    this.theme = theme;
  }

  /** {@return the space beside the plot that the words take} */
  public RectangleInsets room() {
    double left = groupColumn() + labelColumn();
    double right = widest(rows.stream().map(ForestRow::words));
    return new RectangleInsets(4, left + MARGIN, 2, right + (right > 0 ? GAP : 0) + MARGIN);
  }

  private double groupColumn() {
    double widest = widest(lanes.groups().stream().flatMap(group -> lines(group).stream()));
    return widest > 0 ? widest + GAP : 0;
  }

  private double labelColumn() {
    return lettered ? widest(rows.stream().map(ForestRow::label)) + GAP : 0;
  }

  /** The words of a group, broken at commas where its rows have room for that. */
  private List<String> lines(Lanes.Group group) {
    List<String> lines = Arrays.asList(group.name().split("(?<=,) ", -1));
    int needed = lines.size() * (lettered ? 1 : ROWS_OF_A_LINE);
    return group.rows() >= needed ? lines : List.of(group.name());
  }

  /**
   * Where the words go.
   *
   * @param plot the plot, its axes set
   * @param dataArea where it draws its data
   * @return the words, in no order
   */
  public List<Placed> layout(XYPlot plot, Rectangle2D dataArea) {
    List<Placed> placed = new ArrayList<>();
    double unit = Math.abs(y(plot, dataArea, 1) - y(plot, dataArea, 0));
    double left = dataArea.getMinX() - labelColumn() - groupColumn();
    for (Lanes.Group group : lanes.groups()) {
      if (group.name().isEmpty()) {
        continue;
      }
      List<String> lines = lines(group);
      float size = size(lettered ? unit : unit * group.rows() / lines.size());
      double height = size * LINE_HEIGHT;
      double first =
          lettered
              ? y(plot, dataArea, group.first())
              : y(plot, dataArea, (group.first() + group.last()) / 2)
                  - height * (lines.size() - 1) / 2;
      int row = lanes.places().indexOf(group.first());
      for (int i = 0; i < lines.size(); i++) {
        double middle = first + i * height;
        placed.add(placed(Kind.GROUP, lines.get(i), left, middle, size, row));
      }
    }
    float size = size(unit);
    for (int row = 0; row < rows.size(); row++) {
      double middle = y(plot, dataArea, lanes.places().get(row));
      if (lettered) {
        double start = dataArea.getMinX() - labelColumn();
        placed.add(placed(Kind.LABEL, rows.get(row).label(), start, middle, size, row));
      }
      if (!rows.get(row).words().isEmpty()) {
        double start = dataArea.getMaxX() + GAP;
        placed.add(placed(Kind.WORDS, rows.get(row).words(), start, middle, size, row));
      }
    }
    return placed;
  }

  private Placed placed(Kind kind, String text, double x, double middle, float size, int row) {
    double height = size * LINE_HEIGHT;
    return new Placed(
        kind, text, new Rectangle2D.Double(x, middle - height / 2, width(text, size), height), row);
  }

  @Override
  public void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea) {
    g2.setStroke(new BasicStroke(0.8f));
    g2.setColor(theme.gridline());
    for (double border : lanes.borders()) {
      double y = y(plot, dataArea, border);
      g2.draw(
          new Line2D.Double(
              dataArea.getMinX() - labelColumn() - groupColumn(), y, dataArea.getMaxX(), y));
    }
    for (Placed placed : layout(plot, dataArea)) {
      g2.setColor(
          switch (placed.kind()) {
            case GROUP -> theme.ink();
            case LABEL -> theme.legible(rows.get(placed.row()).colour());
            case WORDS -> theme.muted();
          });
      float size = (float) (placed.bounds().getHeight() / LINE_HEIGHT);
      g2.setFont(theme.typeface().regular(size));
      g2.drawString(
          placed.text(),
          (float) placed.bounds().getX(),
          (float) (placed.bounds().getCenterY() + size * 0.34));
    }
  }

  private static double y(XYPlot plot, Rectangle2D dataArea, double place) {
    return plot.getRangeAxis().valueToJava2D(place, dataArea, plot.getRangeAxisEdge());
  }

  private static float size(double room) {
    return (float) Math.min(FONT_SIZE, room / LINE_HEIGHT);
  }

  private double widest(Stream<String> texts) {
    return texts.mapToDouble(text -> width(text, FONT_SIZE)).max().orElse(0);
  }

  private double width(String text, float size) {
    Font font = theme.typeface().regular(size);
    return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof RowLabels that
        && rows.equals(that.rows)
        && lanes.equals(that.lanes)
        && lettered == that.lettered;
  }

  @Override
  public int hashCode() {
    return 31 * rows.hashCode() + lanes.hashCode();
  }
}

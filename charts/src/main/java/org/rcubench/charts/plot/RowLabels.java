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
 *
 * @param rows the rows
 * @param positions where they stand
 * @param lettered whether they have room for words
 */
record RowLabels(List<ForestRow> rows, RowPositions positions, boolean lettered) {
  private static final float FONT_SIZE = 12.5f;
  private static final double LINE_HEIGHT = 1.25;
  private static final double GAP = 10;
  private static final double MARGIN = 8;

  /** Rows of one unit each that a line of a group's words takes where rows are not lettered. */
  private static final int ROWS_OF_A_LINE = 3;

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /** What words are about. */
  enum Kind {
    GROUP,
    LABEL,
    WORDS
  }

  /** Words in their place, and the row that they stand beside. */
  record Placed(Kind kind, String text, Rectangle2D bounds, int row) {}

  /** The space beside the plot that the words take. */
  RectangleInsets room(Theme theme) {
    double left = groupColumn(theme) + labelColumn(theme);
    double right = widest(rows.stream().map(ForestRow::words), theme);
    return new RectangleInsets(4, left + MARGIN, 2, right + (right > 0 ? GAP : 0) + MARGIN);
  }

  private double groupColumn(Theme theme) {
    double widest =
        widest(positions.groups().stream().flatMap(group -> lines(group).stream()), theme);
    return widest > 0 ? widest + GAP : 0;
  }

  private double labelColumn(Theme theme) {
    return lettered ? widest(rows.stream().map(ForestRow::label), theme) + GAP : 0;
  }

  /** The words of a group, broken at commas where its rows have room for that. */
  private List<String> lines(RowPositions.Group group) {
    List<String> lines = Arrays.asList(group.name().split("(?<=,) ", -1));
    int needed = lines.size() * (lettered ? 1 : ROWS_OF_A_LINE);
    return group.rows() >= needed ? lines : List.of(group.name());
  }

  /** Where the words go, in no order. */
  List<Placed> layout(XYPlot plot, Rectangle2D dataArea, Theme theme) {
    List<Placed> placed = new ArrayList<>();
    double unit = Math.abs(y(plot, dataArea, 1) - y(plot, dataArea, 0));
    double left = dataArea.getMinX() - labelColumn(theme) - groupColumn(theme);
    for (RowPositions.Group group : positions.groups()) {
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
      int row = positions.places().indexOf(group.first());
      for (int i = 0; i < lines.size(); i++) {
        double middle = first + i * height;
        placed.add(placed(Kind.GROUP, lines.get(i), left, middle, size, row, theme));
      }
    }
    float size = size(unit);
    for (int row = 0; row < rows.size(); row++) {
      double middle = y(plot, dataArea, positions.places().get(row));
      if (lettered) {
        double start = dataArea.getMinX() - labelColumn(theme);
        placed.add(placed(Kind.LABEL, rows.get(row).label(), start, middle, size, row, theme));
      }
      if (!rows.get(row).words().isEmpty()) {
        double start = dataArea.getMaxX() + GAP;
        placed.add(placed(Kind.WORDS, rows.get(row).words(), start, middle, size, row, theme));
      }
    }
    return placed;
  }

  private static Placed placed(
      Kind kind, String text, double x, double middle, float size, int row, Theme theme) {
    double height = size * LINE_HEIGHT;
    return new Placed(
        kind,
        text,
        new Rectangle2D.Double(x, middle - height / 2, width(text, size, theme), height),
        row);
  }

  void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, Theme theme) {
    g2.setStroke(new BasicStroke(0.8f));
    g2.setColor(theme.gridline());
    for (double border : positions.borders()) {
      double y = y(plot, dataArea, border);
      g2.draw(
          new Line2D.Double(
              dataArea.getMinX() - labelColumn(theme) - groupColumn(theme),
              y,
              dataArea.getMaxX(),
              y));
    }
    for (Placed placed : layout(plot, dataArea, theme)) {
      g2.setColor(
          switch (placed.kind()) {
            case GROUP -> theme.ink();
            case LABEL -> theme.legible(rows.get(placed.row()).colour().apply(theme));
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

  private static double widest(Stream<String> texts, Theme theme) {
    return texts.mapToDouble(text -> width(text, FONT_SIZE, theme)).max().orElse(0);
  }

  private static double width(String text, float size, Theme theme) {
    Font font = theme.typeface().regular(size);
    return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
  }
}

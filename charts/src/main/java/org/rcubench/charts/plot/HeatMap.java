package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.axis.PlaceScale;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

/**
 * A grid of cells, each in the best strategy's colour, softened so that words can be read on it;
 * stripes of the next one's colour where the run cannot tell the two apart; no colour where it can
 * tell nothing.
 *
 * @param down what the rows are, in words; empty if their names say it
 * @param rows the rows' names, from the top
 * @param across what the columns are, in words
 * @param columns the columns' names, from the left
 * @param cells what was measured, in any order
 */
public record HeatMap(
    String down, List<String> rows, String across, List<String> columns, List<Cell> cells)
    implements Graph {

  /** The most rows that leave a cell room for its words. */
  public static final int MOST_ROWS = 8;

  private static final int SOFT = 105;
  private static final double STRIPE = 7;
  private static final double GAP = 2;
  private static final double PADDING = 5;
  private static final float LARGE = 13;
  private static final float SMALL = 11;
  private static final double LINE_HEIGHT = 1.3;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /**
   * A cell.
   *
   * @param row its row, from 0
   * @param column its column, from 0
   * @param names the best strategy, then those that may be as good, better ones first
   * @param compared how many strategies were measured
   * @param conclusive whether there are forks enough to tell any two apart
   * @param throughput the best's, in operations per microsecond
   * @param toReference how many times as fast as the reference the best is; empty if it is the
   *     reference, or that was not measured
   */
  public record Cell(
      int row,
      int column,
      List<String> names,
      int compared,
      boolean conclusive,
      double throughput,
      Optional<Estimate> toReference) {

    /** Takes an unmodifiable copy of the names. */
    public Cell {
      names = List.copyOf(names);
    }

    /** {@return the best strategy} */
    public String name() {
      return names.get(0);
    }

    /** {@return whether another one may be as good} */
    public boolean isTied() {
      return names.size() > 1;
    }
  }

  /** Takes unmodifiable copies. */
  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  @Override
  public Scale x() {
    return PlaceScale.ofCells(across, columns, /* downwards= */ false);
  }

  @Override
  public Scale y() {
    return PlaceScale.ofCells(down, rows, /* downwards= */ true);
  }

  /** The cells keep their places. */
  @Override
  public Graph on(Scale otherX, Scale otherY) {
    return this;
  }

  @Override
  public XYPlot drawn(Theme theme) {
    XYPlot plot = new XYPlot(null, x().drawn(theme), y().drawn(theme), null);
    plot.addAnnotation(Painting.beyond(new Painter(this, theme)::paint));
    plot.setInsets(new RectangleInsets(4, 8, 2, 16));
    Graph.bare(plot, theme).setRangeGridlinesVisible(false);
    return plot;
  }

  /** Paints the cells. */
  record Painter(HeatMap map, Theme theme) {
    /** Where a cell falls when the data area is as given. */
    Rectangle2D bounds(Cell cell, Rectangle2D dataArea) {
      double width = dataArea.getWidth() / map.columns().size();
      double height = dataArea.getHeight() / map.rows().size();
      return new Rectangle2D.Double(
          dataArea.getMinX() + cell.column() * width + GAP / 2,
          dataArea.getMinY() + cell.row() * height + GAP / 2,
          width - GAP,
          height - GAP);
    }

    /** The words of a cell, each line as long as its width allows. */
    List<String> words(Cell cell, double width) {
      List<String> lines = new ArrayList<>();
      if (cell.compared() == 1) {
        return List.of(cell.name(), "alone measured");
      }
      lines.add(cell.name() + (cell.conclusive() ? "" : "?"));
      if (!cell.conclusive()) {
        lines.add("too few forks to tell");
      } else if (cell.isTied()) {
        lines.add(ties(cell.names().subList(1, cell.names().size()), width));
      }
      cell.toReference()
          .ifPresent(
              ratio ->
                  lines.add("%sx %s".formatted(Format.number(ratio.value()), Numbers.REFERENCE)));
      return lines;
    }

    private String ties(List<String> others, double width) {
      for (int shown = others.size(); shown > 0; shown--) {
        String text =
            "= "
                + String.join(" = ", others.subList(0, shown))
                + (shown < others.size() ? " +" + (others.size() - shown) : "");
        if (width(text, SMALL) <= width) {
          return text;
        }
      }
      return others.size() == 1 ? "= " + others.get(0) : "= %s others".formatted(others.size());
    }

    void paint(Graphics2D g2, XYPlot plot, Rectangle2D dataArea) {
      for (Cell cell : map.cells()) {
        Rectangle2D bounds = bounds(cell, dataArea);
        fill(g2, cell, bounds);
        letter(g2, words(cell, bounds.getWidth() - 2 * PADDING), bounds);
      }
    }

    private void fill(Graphics2D g2, Cell cell, Rectangle2D bounds) {
      if (cell.compared() == 1 || !cell.conclusive()) {
        g2.setColor(theme.gridline());
        g2.setStroke(new BasicStroke(1));
        g2.draw(bounds);
        return;
      }
      g2.setColor(soft(cell.name()));
      g2.fill(bounds);
      if (cell.isTied()) {
        Shape clip = g2.getClip();
        g2.clip(bounds);
        // The background first, so that the two colours do not mix.
        for (Color colour : new Color[] {theme.background(), stripe(cell)}) {
          g2.setColor(colour);
          stripes(g2, bounds);
        }
        g2.setClip(clip);
      }
    }

    /** The next one's colour; the ground's where all that is tied has the colour of the cell. */
    private Color stripe(Cell cell) {
      return cell.names().stream()
          .map(this::soft)
          .filter(colour -> !colour.equals(soft(cell.name())))
          .findFirst()
          .orElse(theme.background());
    }

    private static void stripes(Graphics2D g2, Rectangle2D bounds) {
      g2.setStroke(new BasicStroke((float) STRIPE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      double rise = bounds.getHeight();
      double apart = 3 * STRIPE * Math.sqrt(2);
      for (double x = bounds.getMinX() - rise; x < bounds.getMaxX() + rise; x += apart) {
        g2.draw(
            new Line2D.Double(
                x - STRIPE,
                bounds.getMaxY() + STRIPE,
                x + rise + STRIPE,
                bounds.getMinY() - STRIPE));
      }
    }

    private void letter(Graphics2D g2, List<String> lines, Rectangle2D bounds) {
      double shrink =
          Math.min(1, bounds.getHeight() / ((LARGE + 2 * SMALL) * LINE_HEIGHT + PADDING));
      double height = (LARGE + (lines.size() - 1) * SMALL) * LINE_HEIGHT * shrink;
      double top = bounds.getCenterY() - height / 2;
      for (int i = 0; i < lines.size(); i++) {
        boolean isName = i == 0;
        float size = (float) ((isName ? LARGE : SMALL) * shrink);
        double width = width(lines.get(i), size, isName);
        double room = bounds.getWidth() - 2 * PADDING;
        if (width > room) {
          size *= (float) (room / width);
          width = room;
        }
        double line = (isName ? LARGE : SMALL) * LINE_HEIGHT * shrink;
        g2.setFont(font(size, isName));
        g2.setColor(theme.ink());
        g2.drawString(
            lines.get(i),
            (float) (bounds.getCenterX() - width / 2),
            (float) (top + line / 2 + size * 0.34));
        top += line;
      }
    }

    private Color soft(String strategy) {
      Color colour = theme.colour(strategy);
      return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), SOFT);
    }

    private Font font(float size, boolean isName) {
      return isName ? theme.typeface().semibold(size) : theme.typeface().regular(size);
    }

    private double width(String text, float size) {
      return width(text, size, false);
    }

    private double width(String text, float size, boolean isName) {
      return font(size, isName).getStringBounds(text, MEASURE).getWidth();
    }
  }
}

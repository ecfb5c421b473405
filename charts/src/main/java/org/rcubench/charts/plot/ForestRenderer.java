package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.rcubench.charts.theme.Theme;

/** Draws rows of dots with their intervals along them; several dots of a row are tied together. */
public final class ForestRenderer extends XYErrorRenderer {
  private static final long serialVersionUID = 1L;
  private static final float LINE = 1.6f;
  private static final Shape TICK = new Rectangle2D.Double(-0.8, -3.6, 1.6, 7.2);
  private static final Shape END = new Rectangle2D.Double(-1, -5.4, 2, 10.8);

  private final transient List<ForestRow> rows;
  private final double scale;
  private final Color paper;

  /**
   * Prepares.
   *
   * @param scale the size of marks, 1 where rows have room for them
   */
  @SuppressWarnings("this-escape")
  ForestRenderer(List<ForestRow> rows, double scale, Theme theme) {
    this.rows = List.copyOf(rows);
    this.scale = scale;
    this.paper = theme.background();
    setDrawXError(true);
    setDrawYError(false);
    setErrorStroke(new BasicStroke((float) (LINE * scale)));
    setCapLength(6 * scale);
    setDefaultShapesVisible(true);
    setUseFillPaint(true);
    setDrawOutlines(true);
    for (int i = 0; i < rows.size(); i++) {
      setSeriesPaint(i, rows.get(i).colour());
      setSeriesStroke(i, new BasicStroke((float) (LINE * scale)));
      setSeriesOutlineStroke(i, new BasicStroke((float) (1.2 * scale)));
      setSeriesLinesVisible(i, Boolean.valueOf(rows.get(i).dots().size() > 1));
    }
  }

  @Override
  public Shape getItemShape(int series, int item) {
    Shape shape =
        switch (dot(series, item).kind()) {
          case FILLED, HOLLOW -> rows.get(series).mark();
          case TICK -> TICK;
          case END -> END;
        };
    return AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape);
  }

  @Override
  public Paint getItemFillPaint(int series, int item) {
    return dot(series, item).kind() == Dot.Kind.HOLLOW ? paper : getItemPaint(series, item);
  }

  /**
   * What is drawn as an item.
   *
   * @param series the series
   * @param item the item
   * @return its dot
   */
  public Dot dot(int series, int item) {
    return rows.get(series).dots().get(item);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof ForestRenderer that
        && rows.equals(that.rows)
        && scale == that.scale
        && paper.equals(that.paper);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + rows.hashCode();
  }
}

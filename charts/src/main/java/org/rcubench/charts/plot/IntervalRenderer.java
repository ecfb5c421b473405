package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.rcubench.charts.theme.StrategyStyle;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/** Draws each strategy in its style; a point without an interval is hollow. */
public final class IntervalRenderer extends XYErrorRenderer {
  private static final long serialVersionUID = 1L;

  private final transient List<Line> lines;
  private final Color paper;

  @SuppressWarnings("this-escape")
  IntervalRenderer(List<Line> lines, Theme theme) {
    this.lines = List.copyOf(lines);
    this.paper = theme.background();
    setDrawXError(false);
    setErrorStroke(new BasicStroke(1.1f));
    setCapLength(5);
    setDefaultLinesVisible(true);
    setDefaultShapesVisible(true);
    setDrawSeriesLineAsPath(true);
    setUseFillPaint(true);
    setDrawOutlines(true);
    for (int i = 0; i < lines.size(); i++) {
      String strategy = lines.get(i).strategy();
      StrategyStyle style = StrategyStyles.of(strategy);
      setSeriesPaint(i, theme.colour(strategy));
      setSeriesStroke(i, style.dash().stroke(style.width()));
      setSeriesShape(i, style.mark().shape());
      setSeriesOutlineStroke(i, new BasicStroke(1.2f));
    }
  }

  @Override
  public Paint getItemFillPaint(int series, int item) {
    return isHollow(series, item) ? paper : getItemPaint(series, item);
  }

  /**
   * Whether a mark is hollow, because it has no interval.
   *
   * @param series the series
   * @param item the item
   * @return whether it is
   */
  public boolean isHollow(int series, int item) {
    return !lines.get(series).points().get(item).y().hasInterval();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof IntervalRenderer that
        && lines.equals(that.lines)
        && paper.equals(that.paper);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + lines.hashCode();
  }
}

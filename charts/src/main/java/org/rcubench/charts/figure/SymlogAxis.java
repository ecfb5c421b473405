package org.rcubench.charts.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/**
 * An axis that has a place for 0 and yet shows factors: linear below 1, logarithmic far above it.
 * Its scale is the inverse hyperbolic sine. Source: J. B. Webber, <em>A bi-symmetric log
 * transformation for wide-range data</em>, Measurement Science and Technology 24, 2013.
 */
final class SymlogAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 0.04;

  private final transient List<AxisTick> ticks;

  /**
   * An axis.
   *
   * @param most the greatest value on it, at least 0
   */
  @SuppressWarnings("this-escape")
  SymlogAxis(String label, double most, Theme theme) {
    super(label);
    double end = place(Math.max(10, most));
    setAutoRange(false);
    setRange(new Range(value(-MARGIN / 2 * end), value((1 + MARGIN) * end)));
    this.ticks = ticks(getUpperBound());
    setLabelFont(theme.typeface().regular(13));
    setLabelPaint(theme.ink());
    setLabelInsets(new RectangleInsets(6, 6, 6, 6));
    setTickLabelFont(theme.typeface().regular(12.5f));
    setTickLabelPaint(theme.ink());
    setTickMarkPaint(theme.muted());
    setTickMarkStroke(new BasicStroke(0.8f));
    setTickMarkOutsideLength(5);
    setAxisLinePaint(theme.muted());
    setAxisLineStroke(new BasicStroke(0.8f));
  }

  private static List<AxisTick> ticks(double most) {
    List<AxisTick> ticks = new ArrayList<>();
    ticks.add(new AxisTick(0, "0"));
    for (double decade = 1; decade <= most; decade *= 10) {
      ticks.add(new AxisTick(decade, Decimal.round(decade)));
    }
    return List.copyOf(ticks);
  }

  List<AxisTick> ticks() {
    return ticks;
  }

  private static double place(double value) {
    // log(x + sqrt(x * x + 1)) loses all digits of a small or negative x.
    double size = Math.abs(value);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.hypot(1, size))), value);
  }

  private static double value(double place) {
    return Math.sinh(place);
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    double low = place(getLowerBound());
    double share = (place(value) - low) / (place(getUpperBound()) - low);
    return RectangleEdge.isTopOrBottom(edge)
        ? area.getMinX() + share * area.getWidth()
        : area.getMaxY() - share * area.getHeight();
  }

  @Override
  public double java2DToValue(double at, Rectangle2D area, RectangleEdge edge) {
    double share =
        RectangleEdge.isTopOrBottom(edge)
            ? (at - area.getMinX()) / area.getWidth()
            : (area.getMaxY() - at) / area.getHeight();
    double low = place(getLowerBound());
    return value(low + share * (place(getUpperBound()) - low));
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    return ticks.stream()
        .map(
            tick ->
                new NumberTick(
                    TickType.MAJOR,
                    tick.value(),
                    tick.label(),
                    TextAnchor.TOP_CENTER,
                    TextAnchor.CENTER,
                    0))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof SymlogAxis that && ticks.equals(that.ticks);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + ticks.hashCode();
  }
}

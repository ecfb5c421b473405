package org.rcubench.charts.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.text.Format;

/**
 * An axis that has a place for 0. One kind is linear; the other shows factors nevertheless: linear
 * below 1, logarithmic far above it. Its scale is the inverse hyperbolic sine. Source: J. B.
 * Webber, <em>A bi-symmetric log transformation for wide-range data</em>, Measurement Science and
 * Technology 24, 2013.
 */
public final class ZeroAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 0.04;

  private static final int MOST_STEPS = 8;

  private final transient List<AxisTick> ticks;
  private final boolean symlog;

  @SuppressWarnings("this-escape")
  private ZeroAxis(String label, double most, boolean symlog, List<AxisTick> ticks, Theme theme) {
    super(label);
    this.symlog = symlog;
    this.ticks = List.copyOf(ticks);
    double end = place(most);
    setAutoRange(false);
    setRange(new Range(value(-MARGIN / 2 * end), value((1 + MARGIN) * end)));
    AxisLook.give(this, theme);
  }

  /**
   * An axis of factors.
   *
   * @param label what it shows, and the unit
   * @param most the greatest value on it, at least 0
   * @param theme how it looks
   * @return the axis
   */
  public static ZeroAxis symlog(String label, double most, Theme theme) {
    double end = Math.max(10, most);
    List<AxisTick> ticks = new ArrayList<>();
    ticks.add(new AxisTick(0, "0"));
    boolean few = end < 1_000;
    for (double decade = 1; decade <= end; decade *= 10) {
      for (int digit : few ? new int[] {1, 2, 5} : new int[] {1}) {
        if (digit * decade <= end) {
          ticks.add(new AxisTick(digit * decade, Format.round(digit * decade)));
        }
      }
    }
    return new ZeroAxis(label, end, true, ticks, theme);
  }

  /**
   * An axis of equal steps.
   *
   * @param label what it shows, and the unit
   * @param most the greatest value on it, above 0
   * @param theme how it looks
   * @return the axis
   */
  public static ZeroAxis linear(String label, double most, Theme theme) {
    double decade = Math.pow(10, Math.floor(Math.log10(most)));
    double step =
        DoubleStream.of(decade / 10, decade / 5, decade / 2, decade)
            .filter(each -> most / each <= MOST_STEPS)
            .findFirst()
            .orElse(2 * decade);
    List<AxisTick> ticks =
        IntStream.rangeClosed(0, (int) Math.floor(most / step))
            .mapToObj(i -> new AxisTick(i * step, Format.round(i * step)))
            .toList();
    return new ZeroAxis(label, most, false, ticks, theme);
  }

  /** {@return the ticks, ascending} */
  public List<AxisTick> ticks() {
    return ticks;
  }

  private double place(double value) {
    if (!symlog) {
      return value;
    }
    // log(x + sqrt(x * x + 1)) loses all digits of a small or negative x.
    double size = Math.abs(value);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.hypot(1, size))), value);
  }

  private double value(double place) {
    return symlog ? Math.sinh(place) : place;
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
    return super.equals(other)
        && other instanceof ZeroAxis that
        && symlog == that.symlog
        && ticks.equals(that.ticks);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + ticks.hashCode();
  }
}

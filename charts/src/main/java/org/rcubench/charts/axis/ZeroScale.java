package org.rcubench.charts.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.text.Format;

/**
 * An axis that has a place for 0. One kind is linear; the other shows factors nevertheless: linear
 * below 1, logarithmic far above it. Its scale is the inverse hyperbolic sine. Source: J. B.
 * Webber, <em>A bi-symmetric log transformation for wide-range data</em>, Measurement Science and
 * Technology 24, 2013.
 *
 * @param label what it shows, and the unit
 * @param most the greatest value on it: at least 0 if it is of factors, or else above 0
 * @param factors whether it shows factors
 */
public record ZeroScale(String label, double most, boolean factors) implements Scale {
  private static final double MARGIN = 0.04;
  private static final double LEAST_OF_FACTORS = 10;
  private static final int MOST_STEPS = 8;

  /** Has room for ten units if it is of factors. */
  public ZeroScale {
    most = factors ? Math.max(LEAST_OF_FACTORS, most) : most;
  }

  /** {@return the ticks, ascending} */
  public List<AxisTick> ticks() {
    return factors ? ticksOfFactors() : ticksAtSteps();
  }

  private List<AxisTick> ticksOfFactors() {
    List<AxisTick> ticks = new ArrayList<>();
    ticks.add(new AxisTick(0, "0"));
    boolean few = most < 1_000;
    for (double decade = 1; decade <= most; decade *= 10) {
      for (int digit : few ? new int[] {1, 2, 5} : new int[] {1}) {
        if (digit * decade <= most) {
          ticks.add(new AxisTick(digit * decade, Format.round(digit * decade)));
        }
      }
    }
    return ticks;
  }

  private List<AxisTick> ticksAtSteps() {
    double decade = Math.pow(10, Math.floor(Math.log10(most)));
    double step =
        DoubleStream.of(decade / 10, decade / 5, decade / 2, decade)
            .filter(each -> most / each <= MOST_STEPS)
            .findFirst()
            .orElse(2 * decade);
    return IntStream.rangeClosed(0, (int) Math.floor(most / step))
        .mapToObj(i -> new AxisTick(i * step, Format.round(i * step)))
        .toList();
  }

  @Override
  public Range range() {
    double end = place(most);
    return new Range(value(-MARGIN / 2 * end), value((1 + MARGIN) * end));
  }

  private double place(double value) {
    if (!factors) {
      return value;
    }
    // log(x + sqrt(x * x + 1)) loses all digits of a small or negative x.
    double size = Math.abs(value);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.hypot(1, size))), value);
  }

  private double value(double place) {
    return factors ? Math.sinh(place) : place;
  }

  @Override
  public ValueAxis drawn(Theme theme) {
    NumberAxis axis = Scale.lettered(new ZeroAxis(this), theme);
    axis.setAutoRange(false);
    axis.setRange(range());
    return axis;
  }

  @Override
  public Optional<Scale> joined(Scale other) {
    return equals(other) ? Optional.of(this) : Optional.empty();
  }

  /** Puts values where the scale has them. */
  private static final class ZeroAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient ZeroScale scale;

    ZeroAxis(ZeroScale scale) {
      super(scale.label());
      this.scale = scale;
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
      double low = scale.place(getLowerBound());
      double share = (scale.place(value) - low) / (scale.place(getUpperBound()) - low);
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
      double low = scale.place(getLowerBound());
      return scale.value(low + share * (scale.place(getUpperBound()) - low));
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
      return AxisTick.drawn(scale.ticks(), edge);
    }
  }
}

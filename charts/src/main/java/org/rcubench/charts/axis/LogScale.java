package org.rcubench.charts.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/**
 * A logarithmic axis.
 *
 * @param label what it shows, and the unit
 * @param range what it spans
 * @param decades the words of ticks at powers of ten, which follow the range; empty if ticks are
 *     given
 * @param given the ticks at given places
 */
public record LogScale(
    String label, Range range, Optional<DoubleFunction<String>> decades, List<AxisTick> given)
    implements Scale {

  /** Takes an unmodifiable copy of the ticks. */
  public LogScale {
    given = List.copyOf(given);
  }

  /**
   * A scale with ticks at given places and nowhere else.
   *
   * @param label what it shows, and the unit
   * @param range what it spans
   * @param ticks the ticks
   */
  public LogScale(String label, Range range, List<AxisTick> ticks) {
    this(label, range, Optional.empty(), ticks);
  }

  /**
   * A scale with ticks at powers of ten.
   *
   * @param label what it shows, and the unit
   * @param range what it spans
   * @param words the ticks' words
   */
  public LogScale(String label, Range range, DoubleFunction<String> words) {
    this(label, range, Optional.of(words), List.of());
  }

  /** {@return the ticks, ascending} */
  public List<AxisTick> ticks() {
    return decades.map(words -> Ticks.decades(range, words)).orElse(given);
  }

  /**
   * The same scale over another range.
   *
   * @param other what it spans
   * @return the scale
   */
  public LogScale over(Range other) {
    return new LogScale(label, other, decades, given);
  }

  @Override
  public ValueAxis drawn(Theme theme) {
    LogAxis axis = Scale.lettered(new TickedAxis(label, ticks()), theme);
    axis.setAutoRange(false);
    axis.setRange(range);
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkOutsideLength(2.5f);
    return axis;
  }

  /** Empty too if one place has two names, or one name two places. */
  @Override
  public Optional<Scale> joined(Scale other) {
    if (!(other instanceof LogScale that)
        || !label.equals(that.label)
        || decades.isPresent() != that.decades.isPresent()) {
      return Optional.empty();
    }
    Range both = Range.combine(range, that.range);
    return decades.isPresent()
        ? Optional.of(over(both))
        : together(given, that.given).map(ticks -> new LogScale(label, both, ticks));
  }

  private static Optional<List<AxisTick>> together(List<AxisTick> some, List<AxisTick> others) {
    SortedMap<Double, AxisTick> byPlace = new TreeMap<>();
    Map<String, Double> places = new HashMap<>();
    for (AxisTick tick : Stream.concat(some.stream(), others.stream()).toList()) {
      if (tick.isMinor()) {
        byPlace.putIfAbsent(tick.value(), tick);
        continue;
      }
      AxisTick here = byPlace.put(tick.value(), tick);
      Double elsewhere = places.put(tick.label(), tick.value());
      boolean twoNames = here != null && !here.isMinor() && !here.equals(tick);
      boolean twoPlaces = elsewhere != null && elsewhere != tick.value();
      if (twoNames || twoPlaces) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(byPlace.values()));
  }

  /** Has the ticks that it was given. */
  private static final class TickedAxis extends LogAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<AxisTick> ticks;

    TickedAxis(String label, List<AxisTick> ticks) {
      super(label);
      this.ticks = ticks;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
      return AxisTick.drawn(ticks, edge);
    }
  }
}

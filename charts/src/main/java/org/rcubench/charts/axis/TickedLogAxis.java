package org.rcubench.charts.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/**
 * A logarithmic axis whose ticks are given, not guessed. What is laid over a plot asks its axes for
 * their ranges when it is drawn, so that an axis may be widened after the fact.
 */
public final class TickedLogAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  private transient Ticks ticks;

  /**
   * An axis with ticks at given places.
   *
   * @param label what it shows, and the unit
   * @param range what it spans
   * @param ticks the ticks
   * @param theme how it looks
   */
  public TickedLogAxis(String label, Range range, List<AxisTick> ticks, Theme theme) {
    this(label, range, new Ticks.Given(ticks), theme);
  }

  /**
   * An axis with ticks at powers of ten, as {@link DecadeTicks} has them.
   *
   * @param label what it shows, and the unit
   * @param range what it spans
   * @param words the ticks' words
   * @param theme how it looks
   */
  public TickedLogAxis(String label, Range range, TickLabel words, Theme theme) {
    this(label, range, new Ticks.Decades(words), theme);
  }

  private TickedLogAxis(String label, Range range, Ticks ticks, Theme theme) {
    super(label);
    this.ticks = ticks;
    setAutoRange(false);
    setRange(range);
    AxisLook.give(this, theme);
    setMinorTickMarksVisible(true);
    setMinorTickMarkOutsideLength(2.5f);
  }

  /** {@return the ticks within the range that it has now} */
  public List<AxisTick> ticks() {
    return ticks.within(getRange());
  }

  /**
   * Gives axes of several plots the range and the ticks of all of them together.
   *
   * @param axes at least one
   * @return whether they mean the same; if not, all are left as they are
   */
  public static boolean share(List<TickedLogAxis> axes) {
    Ticks all = axes.get(0).ticks;
    Range range = axes.get(0).getRange();
    for (TickedLogAxis axis : axes) {
      Optional<Ticks> joined = all.joined(axis.ticks);
      if (joined.isEmpty() || !axis.getLabel().equals(axes.get(0).getLabel())) {
        return false;
      }
      all = joined.get();
      range = Range.combine(range, axis.getRange());
    }
    for (TickedLogAxis axis : axes) {
      axis.ticks = all;
      axis.setRange(range);
    }
    return true;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor = anchor(edge);
    return ticks().stream()
        .map(
            tick ->
                new NumberTick(
                    tick.isMinor() ? TickType.MINOR : TickType.MAJOR,
                    tick.value(),
                    tick.label(),
                    anchor,
                    TextAnchor.CENTER,
                    0))
        .toList();
  }

  private static TextAnchor anchor(RectangleEdge edge) {
    if (RectangleEdge.isLeftOrRight(edge)) {
      return RectangleEdge.LEFT.equals(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
    }
    return TextAnchor.TOP_CENTER;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof TickedLogAxis that
        && ticks().equals(that.ticks());
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + ticks().hashCode();
  }
}

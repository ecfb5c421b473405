package org.rcubench.charts.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/** A logarithmic axis whose ticks are given, not guessed. */
final class TickedLogAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  private final transient List<AxisTick> ticks;

  TickedLogAxis(String label, Range range, List<AxisTick> ticks, Theme theme) {
    super(label);
    this.ticks = List.copyOf(ticks);
    setAutoRange(false);
    setRange(range);
    setLabelFont(theme.typeface().regular(13));
    setLabelPaint(theme.ink());
    setLabelInsets(new RectangleInsets(6, 6, 6, 6));
    setTickLabelFont(theme.typeface().regular(12.5f));
    setTickLabelPaint(theme.ink());
    setTickMarkPaint(theme.muted());
    setTickMarkStroke(new BasicStroke(0.8f));
    setTickMarkOutsideLength(5);
    setMinorTickMarksVisible(true);
    setMinorTickMarkOutsideLength(2.5f);
    setAxisLinePaint(theme.muted());
    setAxisLineStroke(new BasicStroke(0.8f));
  }

  List<AxisTick> ticks() {
    return ticks;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor = anchor(edge);
    return ticks.stream()
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
    return super.equals(other) && other instanceof TickedLogAxis that && ticks.equals(that.ticks);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + ticks.hashCode();
  }
}

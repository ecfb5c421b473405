package org.rcubench.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.rcubench.charts.axis.AxisLook;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.theme.Theme;

/** An axis of places that mean nothing but an order, with words at them. */
public final class IndexAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  private final transient List<AxisTick> ticks;

  private IndexAxis(String label, Range range, List<AxisTick> ticks, Theme theme) {
    super(label);
    this.ticks = List.copyOf(ticks);
    setAutoRange(false);
    setRange(range);
    AxisLook.give(this, theme);
    setTickMarksVisible(false);
    setAxisLineVisible(false);
  }

  /** The places of rows, which have their words elsewhere. */
  static IndexAxis ofRows(Lanes lanes, Theme theme) {
    IndexAxis axis =
        new IndexAxis(
            null,
            new Range(lanes.low(), lanes.high()),
            lanes.places().stream().map(AxisTick::minor).toList(),
            theme);
    axis.setInverted(true);
    axis.setVisible(false);
    return axis;
  }

  /**
   * Cells from left to right, each with its words in the middle.
   *
   * @param label what they are
   * @param words a cell's each
   * @param theme how it looks
   * @return the axis
   */
  public static IndexAxis across(String label, List<String> words, Theme theme) {
    return new IndexAxis(label, new Range(0, words.size()), middles(words), theme);
  }

  /**
   * Cells from the top down, each with its words in the middle.
   *
   * @param label what they are
   * @param words a cell's each
   * @param theme how it looks
   * @return the axis
   */
  public static IndexAxis down(String label, List<String> words, Theme theme) {
    IndexAxis axis = new IndexAxis(label, new Range(0, words.size()), middles(words), theme);
    axis.setInverted(true);
    return axis;
  }

  private static List<AxisTick> middles(List<String> words) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> new AxisTick(i + 0.5, words.get(i)))
        .toList();
  }

  /** {@return a tick for each cell} */
  public List<AxisTick> ticks() {
    return ticks;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return ticks.stream()
        .map(tick -> new NumberTick(tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof IndexAxis that && ticks.equals(that.ticks);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + ticks.hashCode();
  }
}

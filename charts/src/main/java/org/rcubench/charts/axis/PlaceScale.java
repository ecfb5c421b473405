package org.rcubench.charts.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/**
 * An axis of places that mean nothing but an order, with words at them; of places without words
 * nothing is drawn.
 *
 * @param label what they are; empty if their words say it
 * @param range what it spans
 * @param ticks the places
 * @param downwards whether they go from the top down
 * @param lined whether a line separates the words from the data
 */
public record PlaceScale(
    String label, Range range, List<AxisTick> ticks, boolean downwards, boolean lined)
    implements Scale {

  /** Takes an unmodifiable copy of the ticks. */
  public PlaceScale {
    ticks = List.copyOf(ticks);
  }

  /**
   * Cells of width 1, each with its words in the middle.
   *
   * @param label what they are; empty if their words say it
   * @param words a cell's each
   * @param downwards whether they go from the top down, or from the left
   * @return the scale
   */
  public static PlaceScale ofCells(String label, List<String> words, boolean downwards) {
    return new PlaceScale(
        label, new Range(0, words.size()), ticks(words, 0.5), downwards, /* lined= */ false);
  }

  /**
   * Rows from the top down at whole numbers.
   *
   * @param words a row's each
   * @return the scale
   */
  public static PlaceScale ofRows(List<String> words) {
    return new PlaceScale(
        "", new Range(-0.7, words.size() - 0.3), ticks(words, 0), true, /* lined= */ true);
  }

  private static List<AxisTick> ticks(List<String> words, double first) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> new AxisTick(i + first, words.get(i)))
        .toList();
  }

  @Override
  public ValueAxis drawn(Theme theme) {
    NumberAxis axis = Scale.lettered(new TickedAxis(label, ticks), theme);
    axis.setAutoRange(false);
    axis.setRange(range);
    axis.setInverted(downwards);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(lined);
    axis.setVisible(!ticks.stream().allMatch(AxisTick::isMinor));
    return axis;
  }

  @Override
  public Optional<Scale> joined(Scale other) {
    return equals(other) ? Optional.of(this) : Optional.empty();
  }

  /** Has the ticks that it was given. */
  private static final class TickedAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<AxisTick> ticks;

    TickedAxis(String label, List<AxisTick> ticks) {
      super(label.isEmpty() ? null : label);
      this.ticks = ticks;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
      return AxisTick.drawn(ticks, edge);
    }
  }
}

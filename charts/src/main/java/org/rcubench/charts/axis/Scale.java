package org.rcubench.charts.axis;

import java.awt.BasicStroke;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/**
 * An axis before it has colours: what it shows, how far it reaches, and where its ticks stand.
 * Nothing about it changes; a wider one is another one.
 */
public sealed interface Scale permits LogScale, LinearScale, ZeroScale, PlaceScale {

  /** {@return what it shows, and the unit; empty if that needs no words} */
  String label();

  /** {@return what it spans} */
  Range range();

  /**
   * The axis to draw.
   *
   * @param theme how it looks
   * @return a new axis
   */
  ValueAxis drawn(Theme theme);

  /**
   * The scale that two figures can share.
   *
   * @param other the other's
   * @return a scale that reaches as far as both; empty if the two mean different things
   */
  Optional<Scale> joined(Scale other);

  /**
   * Gives an axis the letters and strokes that all have.
   *
   * @param <A> the kind of axis
   * @param axis the axis
   * @param theme whose letters and inks
   * @return the axis
   */
  static <A extends ValueAxis> A lettered(A axis, Theme theme) {
    axis.setLabelFont(theme.typeface().regular(13));
    axis.setLabelPaint(theme.ink());
    axis.setLabelInsets(new RectangleInsets(6, 6, 6, 6));
    axis.setTickLabelFont(theme.typeface().regular(12.5f));
    axis.setTickLabelPaint(theme.ink());
    axis.setTickMarkPaint(theme.muted());
    axis.setTickMarkStroke(new BasicStroke(0.8f));
    axis.setTickMarkOutsideLength(5);
    axis.setAxisLinePaint(theme.muted());
    axis.setAxisLineStroke(new BasicStroke(0.8f));
    return axis;
  }
}

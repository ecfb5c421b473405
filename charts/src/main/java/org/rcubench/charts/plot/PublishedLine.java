package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * A line that this run did not measure, such as one that others published. It is drawn faintly, and
 * without intervals, for it has none.
 *
 * @param label its words, which say where it comes from
 * @param strategy the strategy's id whose colour, mark and dash it takes
 * @param places its points in the order of x
 */
public record PublishedLine(String label, String strategy, List<Place> places) {
  private static final float WIDTH = 1.1f;

  /** Takes an unmodifiable copy of the points. */
  public PublishedLine {
    places = List.copyOf(places);
  }

  /**
   * A point.
   *
   * @param x where
   * @param y the value
   */
  public record Place(double x, double y) {}

  /**
   * What of it lies over that part of an x axis and above that value.
   *
   * @param x the part
   * @param lowest the value
   * @return the line, which may have no point
   */
  public PublishedLine within(Range x, double lowest) {
    return only(place -> x.contains(place.x()) && place.y() >= lowest);
  }

  /**
   * The same with 0 where an axis has put it, or without 0 if it has not.
   *
   * @param axis the axis
   * @return the line, which may have no point
   */
  public PublishedLine on(LogScale axis) {
    return axis.ticks().stream()
        .filter(tick -> tick.label().equals("0"))
        .findFirst()
        .map(tick -> withZeroAt(tick.value()))
        .orElseGet(() -> only(place -> place.x() > 0));
  }

  /**
   * The same with 0 at a place that a logarithmic axis has.
   *
   * @param zero the place
   * @return the line
   */
  public PublishedLine withZeroAt(double zero) {
    return new PublishedLine(
        label,
        strategy,
        places.stream().map(place -> place.x() == 0 ? new Place(zero, place.y()) : place).toList());
  }

  private PublishedLine only(Predicate<Place> kept) {
    return new PublishedLine(label, strategy, places.stream().filter(kept).toList());
  }

  /**
   * Its label at one of its ends.
   *
   * @param side which end
   * @return the label
   */
  public EndLabel labelled(EndLabels.Side side) {
    Place end = places.get(side == EndLabels.Side.LEFT ? 0 : places.size() - 1);
    return new EndLabel(label, end.x(), end.y(), this::colour, stroke(), Optional.empty());
  }

  Color colour(Theme theme) {
    return theme.faint(theme.colour(strategy));
  }

  BasicStroke stroke() {
    return StrategyStyles.of(strategy).dash().stroke(WIDTH);
  }
}

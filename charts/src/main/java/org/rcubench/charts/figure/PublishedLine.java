package org.rcubench.charts.figure;

import java.util.List;
import java.util.function.Predicate;
import org.jfree.data.Range;
import org.rcubench.charts.axis.TickedLogAxis;

/**
 * A line that this run did not measure, such as one that others published. It is drawn faintly, and
 * without intervals, for it has none.
 *
 * @param label its words, which say where it comes from
 * @param strategy the strategy's id whose colour, mark and dash it takes
 * @param places its points in the order of x
 */
public record PublishedLine(String label, String strategy, List<Place> places) {

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

  /** What of it lies over that part of an x axis and above that value. */
  PublishedLine within(Range x, double lowest) {
    return only(place -> x.contains(place.x()) && place.y() >= lowest);
  }

  /** The same with 0 where an axis has put it, or without 0 if it has not. */
  PublishedLine on(TickedLogAxis axis) {
    return axis.ticks().stream()
        .filter(tick -> tick.label().equals("0"))
        .findFirst()
        .map(tick -> withZeroAt(tick.value()))
        .orElseGet(() -> only(place -> place.x() > 0));
  }

  PublishedLine withZeroAt(double zero) {
    return new PublishedLine(
        label,
        strategy,
        places.stream().map(place -> place.x() == 0 ? new Place(zero, place.y()) : place).toList());
  }

  Place first() {
    return places.get(0);
  }

  Place last() {
    return places.get(places.size() - 1);
  }

  private PublishedLine only(Predicate<Place> kept) {
    return new PublishedLine(label, strategy, places.stream().filter(kept).toList());
  }
}

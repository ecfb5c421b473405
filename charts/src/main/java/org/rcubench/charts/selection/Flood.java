package org.rcubench.charts.selection;

import java.util.List;
import java.util.function.ToLongFunction;
import org.rcubench.results.backlog.BacklogPoint;

/**
 * One flood of callbacks over time: an iteration of a fork.
 *
 * @param fork the fork
 * @param points its looks, in the order of time, at least one
 */
public record Flood(int fork, List<BacklogPoint> points) {
  /** Takes an unmodifiable copy of the looks. */
  public Flood {
    points = List.copyOf(points);
  }

  /**
   * The mean over the looks.
   *
   * @param quantity what is looked at
   * @return its mean
   */
  public double mean(ToLongFunction<BacklogPoint> quantity) {
    return points.stream().mapToLong(quantity).average().orElseThrow();
  }

  /**
   * The greatest of the looks.
   *
   * @param quantity what is looked at
   * @return its greatest value
   */
  public double most(ToLongFunction<BacklogPoint> quantity) {
    return (double) points.stream().mapToLong(quantity).max().orElseThrow();
  }

  /** {@return when the last callbacks were seen to wait, or the flood begins if none ever were} */
  public double seconds() {
    return points.stream()
            .filter(point -> point.backlog() > 0)
            .mapToLong(BacklogPoint::nanos)
            .max()
            .orElse(points.get(0).nanos())
        / 1e9;
  }
}

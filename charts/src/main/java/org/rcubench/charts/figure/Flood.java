package org.rcubench.charts.figure;

import java.util.List;
import java.util.function.ToLongFunction;
import org.rcubench.results.backlog.BacklogPoint;

/**
 * One flood of callbacks over time: an iteration of a fork.
 *
 * @param fork the fork
 * @param points its looks, in the order of time, at least one
 */
record Flood(int fork, List<BacklogPoint> points) {
  Flood {
    points = List.copyOf(points);
  }

  double mean(ToLongFunction<BacklogPoint> quantity) {
    return points.stream().mapToLong(quantity).average().orElseThrow();
  }

  double most(ToLongFunction<BacklogPoint> quantity) {
    return (double) points.stream().mapToLong(quantity).max().orElseThrow();
  }

  /** When the last callbacks were seen to wait, or the flood begins if none ever were. */
  double seconds() {
    return points.stream()
            .filter(point -> point.backlog() > 0)
            .mapToLong(BacklogPoint::nanos)
            .max()
            .orElse(points.get(0).nanos())
        / 1e9;
  }
}

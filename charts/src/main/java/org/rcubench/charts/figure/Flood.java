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

  double seconds() {
    return points.get(points.size() - 1).nanos() / 1e9;
  }
}

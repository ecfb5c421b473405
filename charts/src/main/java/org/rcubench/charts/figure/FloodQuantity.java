package org.rcubench.charts.figure;

import java.util.function.ToLongFunction;
import org.rcubench.results.backlog.BacklogPoint;

/** What is looked at during a flood of callbacks. */
enum FloodQuantity {
  BACKLOG("callback-backlog", "Callbacks that wait, over time", "pending", 1, "callbacks") {
    @Override
    ToLongFunction<BacklogPoint> of() {
      return BacklogPoint::backlog;
    }
  },
  HEAP("callback-heap", "Heap during a flood of callbacks", "MiB", 1 << 20, "MiB") {
    @Override
    ToLongFunction<BacklogPoint> of() {
      return BacklogPoint::heapBytes;
    }
  };

  private final String id;
  private final String title;
  private final String axis;
  private final long unit;
  private final String words;

  FloodQuantity(String id, String title, String axis, long unit, String words) {
    this.id = id;
    this.title = title;
    this.axis = axis;
    this.unit = unit;
    this.words = words;
  }

  abstract ToLongFunction<BacklogPoint> of();

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** What the y axis says. */
  String axis() {
    return axis;
  }

  /** The unit in words. */
  String words() {
    return words;
  }

  /** A look's number in that unit. */
  double at(BacklogPoint point) {
    return scaled((double) of().applyAsLong(point));
  }

  double scaled(double number) {
    return number / unit;
  }
}

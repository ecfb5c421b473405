package org.rcubench.charts.selection;

import java.util.function.ToLongFunction;
import org.rcubench.results.backlog.BacklogPoint;

/** What is looked at during a flood of callbacks. */
public enum FloodQuantity {
  BACKLOG("callback-backlog", "Callbacks that wait, over time", "pending", 1, "callbacks") {
    @Override
    public ToLongFunction<BacklogPoint> of() {
      return BacklogPoint::backlog;
    }
  },
  HEAP("callback-heap", "Heap during a flood of callbacks", "MiB", 1 << 20, "MiB") {
    @Override
    public ToLongFunction<BacklogPoint> of() {
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

  /** {@return what tells it from a look} */
  public abstract ToLongFunction<BacklogPoint> of();

  /** {@return the id of its figure} */
  public String id() {
    return id;
  }

  /** {@return the title of its figure} */
  public String title() {
    return title;
  }

  /** {@return what the y axis says} */
  public String axis() {
    return axis;
  }

  /** {@return the unit in words} */
  public String words() {
    return words;
  }

  /**
   * A look's number.
   *
   * @param point the look
   * @return in the unit of {@link #words()}
   */
  public double at(BacklogPoint point) {
    return scaled((double) of().applyAsLong(point));
  }

  /**
   * A number in the unit that is drawn.
   *
   * @param number in the unit of a look
   * @return in the unit of {@link #words()}
   */
  public double scaled(double number) {
    return number / unit;
  }
}

package org.rcubench.charts.published;

import java.util.List;
import org.rcubench.results.statistics.Estimate;

/** Whether a run tells what others told, part by part. */
enum Story {
  /** As they told it. */
  SAME,
  /** Another one. */
  OTHER,
  /** Noise could make it either. */
  OPEN;

  /** Whether a number lies above a limit, as theirs does. */
  static Story above(Estimate number, double limit) {
    return of(number, number.low() > limit, number.high() <= limit);
  }

  /** Whether a number lies no higher than a limit, as theirs does. */
  static Story notAbove(Estimate number, double limit) {
    return of(number, number.high() <= limit, number.low() > limit);
  }

  private static Story of(Estimate number, boolean same, boolean other) {
    if (!number.hasInterval()) {
      return OPEN;
    }
    if (same) {
      return SAME;
    }
    return other ? OTHER : OPEN;
  }

  /** Of several parts, one that is other makes another story. */
  static Story of(Story... parts) {
    List<Story> all = List.of(parts);
    if (all.contains(OTHER)) {
      return OTHER;
    }
    return all.contains(OPEN) ? OPEN : SAME;
  }

  String words(String theirs) {
    return switch (this) {
      case SAME -> "The same story here: %s".formatted(theirs);
      case OTHER -> "Another story here than that %s".formatted(theirs);
      case OPEN -> "Noise hides whether it is so here, too: that %s".formatted(theirs);
    };
  }
}

package org.rcubench.bench.gate;

import java.util.Optional;

/**
 * What came of a row that says how the measured ones lie to each other, such as how much a cost
 * grows from one thread to two.
 *
 * @param outcome what came of it; a ratio above 1 is a change for the worse
 * @param base how it is in the base
 * @param head how it is in the head
 * @param unit the unit of the two
 * @param sentence the change in words, if the verdict is that there is one
 */
public record CurveOutcome(
    RowOutcome outcome, double base, double head, Unit unit, Optional<String> sentence) {
  /** Units. */
  public enum Unit {
    /** So many times. */
    TIMES,
    /** Nanoseconds. */
    NANOSECONDS
  }
}

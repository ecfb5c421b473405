package org.rcubench.bench.gate;

import java.util.Optional;
import org.rcubench.results.comparison.RowResult;

/**
 * What came of a curve: a quantity that follows from measured rows, such as how much a cost grows
 * from one thread to two.
 *
 * @param result what came of it; a ratio above 1 is a change for the worse
 * @param base the quantity in the base
 * @param head the quantity in the head
 * @param unit the unit of the two
 * @param sentence the change in words, if the verdict is that there is one
 */
public record CurveResult(
    RowResult result, double base, double head, Unit unit, Optional<String> sentence) {
  /** Units. */
  public enum Unit {
    TIMES,
    NANOSECONDS
  }
}

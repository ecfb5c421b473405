package org.rcubench.suite.compare;

import java.util.List;
import java.util.Optional;
import org.rcubench.results.comparison.Judgement;

/**
 * What came of a row.
 *
 * @param row the row
 * @param judgement the verdict and its numbers
 * @param pairs the pairs it rests on
 * @param failure why pairs are missing; empty if none are
 */
public record RowOutcome(Row row, Judgement judgement, List<Pair> pairs, Optional<String> failure) {
  /** Takes an unmodifiable copy. */
  public RowOutcome {
    pairs = List.copyOf(pairs);
  }
}

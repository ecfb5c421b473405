package org.rcubench.results.comparison;

import java.util.Optional;

/**
 * What came of a row of a comparison.
 *
 * @param row the row
 * @param judgement the verdict and its numbers
 * @param failure why it could not be measured; empty if it was
 */
public record RowResult(RowName row, Judgement judgement, Optional<String> failure) {

  /**
   * What came of a row that was measured.
   *
   * @param row the row
   * @param judgement the verdict and its numbers
   */
  public RowResult(RowName row, Judgement judgement) {
    this(row, judgement, Optional.empty());
  }

  /** {@return the verdict} */
  public Judgement.Verdict verdict() {
    return judgement.verdict();
  }
}

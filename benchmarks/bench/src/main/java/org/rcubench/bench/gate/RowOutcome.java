package org.rcubench.bench.gate;

import java.util.Optional;
import org.rcubench.results.comparison.Judgement;

/**
 * What came of a row.
 *
 * @param group what the row belongs to, such as its benchmark
 * @param judgement the verdict and its numbers
 * @param failure why it could not be measured; empty if it was
 */
public record RowOutcome(String group, Judgement judgement, Optional<String> failure) {

  /**
   * What came of a row that was measured.
   *
   * @param group what the row belongs to
   * @param judgement the verdict and its numbers
   * @return the outcome
   */
  public static RowOutcome of(String group, Judgement judgement) {
    return new RowOutcome(group, judgement, Optional.empty());
  }

  /** {@return the row's name} */
  public String name() {
    return judgement.row();
  }
}

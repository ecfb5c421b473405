package org.rcubench.results.comparison;

/** What a comparison says of a row. */
public enum Verdict {
  /** The head is slower than the base, by more than the floor. */
  REGRESSED,
  /** The head is faster than the base, by more than the floor. */
  IMPROVED,
  /** The two differ by no more than what counts as equal. */
  EQUIVALENT,
  /** Noise leaves it open. */
  INCONCLUSIVE
}

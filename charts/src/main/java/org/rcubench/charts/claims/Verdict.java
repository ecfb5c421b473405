package org.rcubench.charts.claims;

/** What a run says of a claim. */
public enum Verdict {
  /** The run's intervals bear the claim out. */
  HOLDS("holds"),
  /** The run's intervals contradict the claim. */
  DOES_NOT_HOLD("does not hold"),
  /** It was measured, but noise could make it look either way. */
  UNDECIDED("cannot be told"),
  /** The run lacks what it takes. */
  NOT_MEASURED("not measured");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** {@return the verdict for people} */
  public String words() {
    return words;
  }
}

package org.rcubench.charts.claims;

/**
 * What a run says of one claim of the literature.
 *
 * @param id the claim's name in a link, such as {@code readers-scale}
 * @param claim the claim, a sentence
 * @param source who makes it, and where
 * @param measured this run's number in words, with its interval; what is missing if it has none
 * @param status whether that bears the claim out
 */
public record Finding(String id, String claim, String source, String measured, Status status) {

  /** Whether a run bears a claim out. */
  public enum Status {
    /** The run's intervals bear the claim out. */
    HOLDS("holds"),
    /** The run's intervals contradict the claim. */
    DOES_NOT_HOLD("does not hold"),
    /** It was measured, but noise could make it look either way. */
    UNDECIDED("cannot tell"),
    /** The run lacks what it takes. */
    NOT_MEASURED("not measured");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** {@return the status for people} */
    public String words() {
      return words;
    }
  }
}

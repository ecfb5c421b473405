package org.rcubench.charts.claims;

import org.rcubench.charts.claims.Finding.Status;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

/**
 * Where a number must lie for a claim to hold. That is decided only if the whole interval lies on
 * one side of the limit.
 *
 * @param limit the limit, which belongs to the side on which the claim holds
 * @param above whether that is the side above it
 */
record Bound(double limit, boolean above) {
  /** The least difference in cost that is worth speaking of. */
  private static final double TENTH = 1.1;

  /**
   * What counts as scaling: the readers of RCU in the literature's own figure of 2020 grow by no
   * more, from 2.90 ns on one CPU to 4.19 ns on sixteen.
   */
  private static final double LEVEL = 1.5;

  static Bound atMost(double limit) {
    return new Bound(limit, false);
  }

  static Bound atLeast(double limit) {
    return new Bound(limit, true);
  }

  static Bound dearer() {
    return atLeast(TENTH);
  }

  static Bound noDearer() {
    return atMost(TENTH);
  }

  static Bound level() {
    return atMost(LEVEL);
  }

  static Bound growing() {
    return atLeast(LEVEL);
  }

  /**
   * Holds a number against the limit.
   *
   * @param words what the number is of
   */
  Answer judge(Estimate number, String words) {
    String measured =
        "%s %s; the claim holds at %s or %s"
            .formatted(Format.number(number), words, Format.round(limit), above ? "more" : "less");
    return number.hasInterval()
        ? new Answer(measured, status(number))
        : new Answer(
            "%s; %s of the %s that it takes to tell"
                .formatted(measured, number.forks(), Estimate.FEWEST_FORKS + " forks"),
            Status.UNDECIDED);
  }

  private Status status(Estimate number) {
    if (!Double.isFinite(number.low()) || !Double.isFinite(number.high())) {
      return Status.UNDECIDED;
    }
    boolean wholly = above ? number.low() >= limit : number.high() <= limit;
    if (wholly) {
      return Status.HOLDS;
    }
    boolean beyond = above ? number.high() < limit : number.low() > limit;
    return beyond ? Status.DOES_NOT_HOLD : Status.UNDECIDED;
  }
}

package org.rcubench.torture;

import java.time.Duration;

/**
 * How much of everything.
 *
 * @param readers how many threads read
 * @param round how long a domain is open
 * @param patience how long anything may take to end, after which it hangs
 */
record Extent(int readers, Duration round, Duration patience) {
  /** How many threads publish, each in a slot of its own. */
  static final int UPDATERS = 2;

  /** How many threads wait without having published. */
  static final int FAKE_UPDATERS = 2;

  /** How many threads enqueue callbacks of their own and count them. */
  static final int CALLBACK_USERS = 2;

  private static final Duration SHORTEST_STALL = Duration.ofMillis(20);
  private static final Duration LONGEST_STALL = Duration.ofMillis(200);

  /** After how long a stalled grace period is to be reported: a small part of a round. */
  Duration stallLimit() {
    Duration part = round.dividedBy(10);
    if (part.compareTo(SHORTEST_STALL) < 0) {
      return SHORTEST_STALL;
    }
    return part.compareTo(LONGEST_STALL) > 0 ? LONGEST_STALL : part;
  }

  /** How long a reader stalls for want of a report; less than what would be a hang. */
  Duration longestStall() {
    return patience.dividedBy(2);
  }
}

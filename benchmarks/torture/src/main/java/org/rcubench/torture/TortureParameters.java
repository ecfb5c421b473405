package org.rcubench.torture;

import java.time.Duration;
import java.util.List;
import org.rcubench.rcu.BacklogPolicy;
import org.rcubench.rcu.RcuOptions;

/**
 * The threads and times of every round; the options of its domain change with its {@link Scenario}.
 *
 * @param readers the number of readers
 * @param round how long a domain stays open
 * @param hangTimeout how long anything may take to end before it counts as hung
 */
record TortureParameters(int readers, Duration round, Duration hangTimeout) {
  /** The number of updaters; each publishes in a slot of its own. */
  static final int UPDATERS = 2;

  /** The number of threads that wait for grace periods without having published anything. */
  static final int FAKE_UPDATERS = 2;

  /** The number of threads that enqueue callbacks and count them. */
  static final int CALLBACK_USERS = 2;

  private static final Duration SHORTEST_STALL = Duration.ofMillis(20);
  private static final Duration LONGEST_STALL = Duration.ofMillis(200);

  /** When a stalled grace period has to be reported: after a small part of a round. */
  Duration stallLimit() {
    Duration part = round.dividedBy(10);
    if (part.compareTo(SHORTEST_STALL) < 0) {
      return SHORTEST_STALL;
    }
    return part.compareTo(LONGEST_STALL) > 0 ? LONGEST_STALL : part;
  }

  /** How long a reader waits to be reported; too short for a hang. */
  Duration longestStall() {
    return hangTimeout.dividedBy(2);
  }

  /**
   * The options of a domain, which differ from round to round.
   *
   * @param limit of the backlog
   * @param policy at that limit
   * @param laziness of the reclaimer
   */
  record Scenario(int limit, BacklogPolicy policy, Duration laziness) {
    /** The scenarios of consecutive rounds. */
    static final List<Scenario> ALL =
        List.of(
            new Scenario(1 << 20, BacklogPolicy.HELP, Duration.ofMillis(1)),
            new Scenario(100, BacklogPolicy.WAIT, Duration.ZERO),
            new Scenario(500, BacklogPolicy.FAIL, Duration.ofMillis(5)),
            new Scenario(10, BacklogPolicy.HELP, Duration.ZERO));

    RcuOptions options(String name) {
      return RcuOptions.defaults().withName(name).withBacklog(limit, policy).withLaziness(laziness);
    }

    @Override
    public String toString() {
      return "backlog limit %d, policy %s, laziness %d ms"
          .formatted(limit, policy, laziness.toMillis());
    }
  }
}

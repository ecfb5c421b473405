package org.rcubench.torture;

import java.time.Duration;
import java.util.List;
import org.rcubench.rcu.BacklogPolicy;
import org.rcubench.rcu.RcuOptions;

/**
 * How a domain is opened for a round: each round finds other limits.
 *
 * @param limit of the backlog
 * @param policy at that limit
 * @param laziness of the reclaimer
 */
record Conditions(int limit, BacklogPolicy policy, Duration laziness) {
  /** The conditions of consecutive rounds. */
  static final List<Conditions> ALL =
      List.of(
          new Conditions(1 << 20, BacklogPolicy.HELP, Duration.ofMillis(1)),
          new Conditions(100, BacklogPolicy.WAIT, Duration.ZERO),
          new Conditions(500, BacklogPolicy.FAIL, Duration.ofMillis(5)),
          new Conditions(10, BacklogPolicy.HELP, Duration.ZERO));

  RcuOptions options(String name) {
    return RcuOptions.defaults().withName(name).withBacklog(limit, policy).withLaziness(laziness);
  }

  @Override
  public String toString() {
    return "backlog limit %d, policy %s, laziness %d ms"
        .formatted(limit, policy, laziness.toMillis());
  }
}

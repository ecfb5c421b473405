package org.rcubench.rcu;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a domain reclaims and what it reports. Start from {@link #defaults()} and change what
 * matters:
 *
 * <pre>{@code
 * RcuOptions.defaults().withName("routes").withBacklog(10_000, BacklogPolicy.WAIT)
 * }</pre>
 *
 * @param name names the domain in its reclaimer's thread and in reports
 * @param backlogLimit how many callbacks may be pending, at least 1
 * @param backlogPolicy what a caller meets at that limit
 * @param laziness how long the reclaimer lets callbacks gather before it begins a grace period for
 *     them; longer means fewer grace periods and more pending memory. A barrier, a poll, or a
 *     backlog of half the limit cuts it short. Zero to 292 years
 * @param stallLimit how long a grace period may wait for a reader before that is reported, and
 *     again each time it has doubled; positive, up to 292 years
 * @param onStall takes the report, in the thread that drives the grace period; must not wait for a
 *     grace period of the same domain
 * @param onCallbackFailure takes what a callback threw, in the thread that ran it
 */
public record RcuOptions(
    String name,
    int backlogLimit,
    BacklogPolicy backlogPolicy,
    Duration laziness,
    Duration stallLimit,
    Consumer<StallReport> onStall,
    Consumer<CallbackFailure> onCallbackFailure) {
  private static final System.Logger LOG = System.getLogger("org.rcubench.rcu");

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private static final RcuOptions DEFAULTS =
      new RcuOptions(
          "rcu",
          1 << 20,
          BacklogPolicy.HELP,
          Duration.ofMillis(1),
          Duration.ofSeconds(20),
          report -> LOG.log(System.Logger.Level.WARNING, report),
          failure -> LOG.log(System.Logger.Level.ERROR, failure.toString(), failure.thrown()));

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number or duration is out of its range
   */
  public RcuOptions {
    requireNonNull(name, "name");
    requireNonNull(backlogPolicy, "backlogPolicy");
    requireNonNull(laziness, "laziness");
    requireNonNull(stallLimit, "stallLimit");
    requireNonNull(onStall, "onStall");
    requireNonNull(onCallbackFailure, "onCallbackFailure");
    if (backlogLimit < 1) {
      throw new IllegalArgumentException("backlogLimit is %d: at least 1".formatted(backlogLimit));
    }
    if (laziness.isNegative() || laziness.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("laziness is %s: zero to 292 years".formatted(laziness));
    }
    if (stallLimit.isNegative() || stallLimit.isZero() || stallLimit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "stallLimit is %s: more than zero, up to 292 years".formatted(stallLimit));
    }
  }

  /**
   * {@return a million callbacks pending at most, at which callers help; a millisecond of laziness;
   * stalls reported after 20 seconds; reports and failures to the {@link System.Logger} {@code
   * org.rcubench.rcu}}
   */
  public static RcuOptions defaults() {
    return DEFAULTS;
  }

  /**
   * {@return these options under another name}
   *
   * @param changed the name
   */
  public RcuOptions withName(String changed) {
    return new RcuOptions(
        changed, backlogLimit, backlogPolicy, laziness, stallLimit, onStall, onCallbackFailure);
  }

  /**
   * {@return these options with another bound of the backlog}
   *
   * @param limit how many callbacks may be pending, at least 1
   * @param policy what a caller meets at that limit
   */
  public RcuOptions withBacklog(int limit, BacklogPolicy policy) {
    return new RcuOptions(name, limit, policy, laziness, stallLimit, onStall, onCallbackFailure);
  }

  /**
   * {@return these options with another laziness}
   *
   * @param changed how long callbacks may gather
   */
  public RcuOptions withLaziness(Duration changed) {
    return new RcuOptions(
        name, backlogLimit, backlogPolicy, changed, stallLimit, onStall, onCallbackFailure);
  }

  /**
   * {@return these options with another way of reporting stalls}
   *
   * @param limit how long a grace period may wait for a reader before it is reported
   * @param report takes the report
   */
  public RcuOptions withStalls(Duration limit, Consumer<StallReport> report) {
    return new RcuOptions(
        name, backlogLimit, backlogPolicy, laziness, limit, report, onCallbackFailure);
  }

  /**
   * {@return these options with another way of reporting failed callbacks}
   *
   * @param report takes what a callback threw
   */
  public RcuOptions withCallbackFailures(Consumer<CallbackFailure> report) {
    return new RcuOptions(name, backlogLimit, backlogPolicy, laziness, stallLimit, onStall, report);
  }
}

package org.rcubench.suite.workload;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.rcubench.suite.strategy.StrategyInfo;

/**
 * What is known of a workload without running it.
 *
 * @param id the stable id: the CSV column
 * @param benchmark its JMH class
 * @param summary what it is, in a line
 * @param question what it asks
 * @param source where it comes from
 * @param kind what takes part in it
 */
public record WorkloadInfo(
    String id, Class<?> benchmark, String summary, String question, String source, Kind kind) {

  /** What takes part in a workload. */
  public enum Kind {
    /** No strategy: a control. */
    CONTROL,
    /** Readers alone. */
    READERS,
    /** Readers and updaters. */
    READERS_AND_UPDATERS,
    /** Readers of the RCU library itself, which say by their parameter what they run under. */
    LIBRARY_READERS,
    /** Updaters of the library itself, likewise, beside readers that are no threads of JMH's. */
    LIBRARY_UPDATERS
  }

  /** {@return whether the workload runs under a strategy at all} */
  public boolean takesStrategy() {
    return kind != Kind.CONTROL;
  }

  /** {@return whether its benchmarks say themselves under which strategies they run} */
  public boolean namesStrategies() {
    return kind == Kind.LIBRARY_READERS || kind == Kind.LIBRARY_UPDATERS;
  }

  /** {@return whether all threads of its benchmarks update} */
  public boolean updatesOnly() {
    return kind == Kind.LIBRARY_UPDATERS;
  }

  /**
   * Tells why a combination makes no sense.
   *
   * @param strategy the strategy
   * @param params the benchmark's other parameters
   * @return the reason; empty if the combination is legal
   */
  public Optional<String> objection(StrategyInfo strategy, Map<String, String> params) {
    if (kind != Kind.READERS_AND_UPDATERS) {
      return Optional.empty();
    }
    if (strategy.updates().isEmpty()) {
      return Optional.of("%s has updaters, and %s allows no updates".formatted(id, strategy.id()));
    }
    String style = params.get("update");
    boolean allowed =
        style == null || strategy.updates().stream().anyMatch(update -> update.id().equals(style));
    return allowed
        ? Optional.empty()
        : Optional.of(
            "%s allows no update=%s, only %s"
                .formatted(
                    strategy.id(),
                    style,
                    Arrays.toString(
                        strategy.updates().stream().map(update -> update.id()).toArray())));
  }
}

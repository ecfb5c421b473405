package org.rcubench.suite.workload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.UpdateStyle;

/**
 * What is known of a workload without running it.
 *
 * @param id the stable id: the CSV column
 * @param benchmark its JMH class
 * @param summary what it is, in a line
 * @param question what it asks
 * @param source where it comes from
 * @param kind what takes part in it
 * @param refuses the traits of strategies that it cannot bear, each with the reason
 * @param brings the structures that it can keep its data in where a strategy needs one; it refuses
 *     every other
 */
public record WorkloadInfo(
    String id,
    Class<?> benchmark,
    String summary,
    String question,
    String source,
    Kind kind,
    Map<Trait, String> refuses,
    Set<Trait> brings) {

  /** What takes part in a workload. */
  public enum Kind {
    /** No strategy: a control. */
    CONTROL,
    /** Readers alone. */
    READERS,
    /** Readers and updaters. */
    READERS_AND_UPDATERS,
    /** Readers of the RCU library itself; a parameter says what they run under. */
    LIBRARY_READERS,
    /** Updaters of the library itself, likewise, beside readers that are not JMH's threads. */
    LIBRARY_UPDATERS
  }

  /** The parameter of benchmarks whose threads all read and update: the share of updates. */
  public static final String UPDATE_RATIO = "updateRatio";

  private static final Map<Trait, String> STRUCTURES =
      Map.of(
          Trait.CONCURRENT_MAP, "its data is not in a ConcurrentHashMap",
          Trait.COPY_ON_WRITE_LIST, "its data is not in a CopyOnWriteArrayList");

  /**
   * A workload that brings no structure for a strategy that needs one.
   *
   * @param id the stable id
   * @param benchmark its JMH class
   * @param summary what it is, in a line
   * @param question what it asks
   * @param source where it comes from
   * @param kind what takes part in it
   * @param refuses the traits that it cannot bear, each with the reason
   */
  public WorkloadInfo(
      String id,
      Class<?> benchmark,
      String summary,
      String question,
      String source,
      Kind kind,
      Map<Trait, String> refuses) {
    this(id, benchmark, summary, question, source, kind, refuses, Set.of());
  }

  /** {@return whether the workload runs under a strategy at all} */
  public boolean takesStrategy() {
    return kind != Kind.CONTROL;
  }

  /** {@return whether its benchmarks say themselves under which strategies they run} */
  public boolean namesStrategies() {
    return kind == Kind.LIBRARY_READERS || kind == Kind.LIBRARY_UPDATERS;
  }

  /** {@return whether all threads of its benchmarks update, except in groups with other roles} */
  public boolean updatesOnly() {
    return kind == Kind.LIBRARY_UPDATERS;
  }

  /**
   * Tells whether a strategy is tried here unasked: one that needs a structure of its own is not,
   * unless the workload brings that.
   *
   * @param strategy the strategy
   * @return whether to try it where nobody asked for it by name
   */
  public boolean offers(StrategyInfo strategy) {
    return strategy.traits().stream().filter(Trait::asksForStructure).allMatch(brings::contains);
  }

  /**
   * Tells why a combination makes no sense.
   *
   * @param strategy the strategy
   * @param params the benchmark's other parameters
   * @return the reason; empty if the combination is legal
   */
  public Optional<String> objection(StrategyInfo strategy, Map<String, String> params) {
    if (!updatesAtAll(params)) {
      return objectionToTraits(strategy);
    }
    Stream<Optional<String>> objections =
        Stream.of(
            objectionToTraits(strategy),
            objectionToUpdates(strategy),
            objectionTo(
                "update", params, strategy, strategy.updates().stream().map(UpdateStyle::id)),
            objectionTo(
                "reclaim", params, strategy, strategy.reclaims().stream().map(Reclaim::id)));
    return objections.flatMap(Optional::stream).findFirst();
  }

  private static boolean updatesAtAll(Map<String, String> params) {
    String ratio = params.get(UPDATE_RATIO);
    return ratio == null || !ratio.matches("0(\\.0*)?");
  }

  /**
   * Tells why a strategy does not fit at all, whatever the parameters.
   *
   * @param strategy the strategy
   * @return the reason, which names neither strategy nor workload; empty if it fits
   */
  public Optional<String> misfit(StrategyInfo strategy) {
    return misfitOfTraits(strategy)
        .or(
            () ->
                objectionToUpdates(strategy)
                    .map(said -> "it has updaters, and the strategy allows no updates"));
  }

  private Optional<String> objectionToTraits(StrategyInfo strategy) {
    return misfitOfTraits(strategy)
        .map(reason -> "not %s under %s: %s".formatted(id, strategy.id(), reason));
  }

  private Optional<String> misfitOfTraits(StrategyInfo strategy) {
    return strategy.traits().stream()
        .flatMap(trait -> objectionTo(trait).stream())
        .sorted()
        .findFirst();
  }

  private Optional<String> objectionTo(Trait trait) {
    String reason = refuses.get(trait);
    return reason == null && !brings.contains(trait)
        ? Optional.ofNullable(STRUCTURES.get(trait))
        : Optional.ofNullable(reason);
  }

  private Optional<String> objectionToUpdates(StrategyInfo strategy) {
    return kind == Kind.READERS_AND_UPDATERS && strategy.updates().isEmpty()
        ? Optional.of("%s has updaters, and %s allows no updates".formatted(id, strategy.id()))
        : Optional.empty();
  }

  private static Optional<String> objectionTo(
      String param, Map<String, String> params, StrategyInfo strategy, Stream<String> allowed) {
    String value = params.get(param);
    List<String> words = allowed.sorted().toList();
    return value == null || words.contains(value)
        ? Optional.empty()
        : Optional.of("%s allows no %s=%s, only %s".formatted(strategy.id(), param, value, words));
  }
}

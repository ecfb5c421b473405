package org.rcubench.bench.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.rcubench.suite.library.SharedArenas;
import org.rcubench.suite.library.SharedDomain;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.workload.WorkloadInfo;
import org.rcubench.suite.workload.Workloads;

/**
 * The combinations of a benchmark's parameters. Values come from the command line, else from the
 * stage, else from the benchmark; of strategies the registry says which there are. What makes no
 * sense or cannot run here is left out with its reason, unless it was asked for by name.
 */
public final class Params {
  public static final String STRATEGY = "strategy";

  private final CommandLineOptions jmh;
  private final Set<String> skipped;

  /**
   * Parameters as the command line gives them.
   *
   * @param jmh the command line
   * @param skipped takes the reasons of what is left out
   */
  Params(CommandLineOptions jmh, Set<String> skipped) {
    this.jmh = jmh;
    this.skipped = skipped;
  }

  List<SortedMap<String, String>> combinations(Optional<Stage> stage, BenchmarkListEntry entry) {
    List<SortedMap<String, String>> combinations = List.of(new TreeMap<>());
    for (Map.Entry<String, String[]> param : entry.getParams().orElse(Map.of()).entrySet()) {
      String name = param.getKey();
      List<String> values =
          name.equals(STRATEGY)
              ? strategies(stage, entry, Arrays.asList(param.getValue()))
              : values(stage, name, param.getValue());
      combinations = Combinations.product(combinations, name, values);
    }
    Optional<WorkloadInfo> workload = Workloads.of(entry.getUsername());
    return combinations.stream()
        .filter(params -> workload.isEmpty() || legal(workload.get(), params, stage.isEmpty()))
        .toList();
  }

  private List<String> values(Optional<Stage> stage, String name, String[] annotated) {
    Collection<String> asked = jmh.getParameter(name).orElse(List.of());
    return asked.isEmpty()
        ? stage.map(of -> of.params().get(name)).orElseGet(() -> Arrays.asList(annotated))
        : List.copyOf(new LinkedHashSet<>(asked));
  }

  private List<String> strategies(
      Optional<Stage> stage, BenchmarkListEntry entry, List<String> annotated) {
    Collection<String> asked = jmh.getParameter(STRATEGY).orElse(List.of());
    asked.forEach(Params::requireAvailable);
    if (Workloads.of(entry.getUsername()).map(WorkloadInfo::namesStrategies).orElse(false)) {
      return named(asked, stage, entry, SharedDomain.strategies(annotated));
    }
    if (!asked.isEmpty()) {
      return asked.stream().distinct().filter(id -> isStrategy(id, entry)).toList();
    }
    return stage.map(of -> of.params().get(STRATEGY)).orElse(everyStrategy(entry)).stream()
        .filter(this::available)
        .toList();
  }

  private boolean isStrategy(String id, BenchmarkListEntry entry) {
    boolean isStrategy = !id.equals(SharedArenas.ID);
    if (!isStrategy) {
      skipped.add("not %s under %s, which is no strategy".formatted(entry.getUsername(), id));
    }
    return isStrategy;
  }

  /** Of the strategies that a benchmark names itself, those asked for, or those of the stage. */
  private List<String> named(
      Collection<String> asked,
      Optional<Stage> stage,
      BenchmarkListEntry entry,
      List<String> annotated) {
    List<String> staged = stage.map(of -> of.params().get(STRATEGY)).orElse(annotated);
    List<String> values =
        annotated.stream()
            .filter(
                id -> asked.isEmpty() ? staged.contains(id) && available(id) : asked.contains(id))
            .toList();
    if (values.isEmpty()) {
      skipped.add(
          "%s runs under %s alone".formatted(entry.getUsername(), String.join(", ", annotated)));
    }
    return values;
  }

  private static List<String> everyStrategy(BenchmarkListEntry entry) {
    Optional<WorkloadInfo> workload = Workloads.of(entry.getUsername());
    return Strategies.all().stream()
        .filter(strategy -> workload.isEmpty() || workload.get().offers(strategy))
        .map(StrategyInfo::id)
        .toList();
  }

  private static Optional<String> unavailability(String id) {
    return id.equals(SharedArenas.ID)
        ? SharedArenas.unavailability()
        : Strategies.named(id).unavailability().get();
  }

  private static void requireAvailable(String id) {
    try {
      Optional<String> reason = unavailability(id);
      if (reason.isPresent()) {
        throw new UsageException("%s cannot run here: %s".formatted(id, reason.get()));
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private boolean available(String id) {
    Optional<String> reason = unavailability(id);
    reason.ifPresent(why -> skipped.add("%s cannot run here: %s".formatted(id, why)));
    return reason.isEmpty();
  }

  /** A profile leaves out what does not fit without a word; the list of workloads says why. */
  private boolean legal(WorkloadInfo workload, Map<String, String> params, boolean tell) {
    String strategy = params.get(STRATEGY);
    if (strategy == null || strategy.equals(SharedArenas.ID)) {
      return true;
    }
    Optional<String> objection = workload.objection(Strategies.named(strategy), params);
    if (tell || jmh.getParameter(STRATEGY).hasValue()) {
      objection.ifPresent(skipped::add);
    }
    return objection.isEmpty();
  }
}

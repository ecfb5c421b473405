package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.charts.selection.Speed;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Scalability;

/**
 * How the strategies of a run scale on the empty section.
 *
 * @param fitted the strategies whose numbers carry the law
 * @param refused why those of the others do not
 */
record ScalabilityFits(
    Map<String, Scalability.Fitted> fitted, Map<String, Scalability.Refused> refused) {

  static ScalabilityFits of(Run run) {
    SortedMap<String, List<Measurement>> speeds = speeds(run);
    int cores = run.environment().machine().physicalCores();
    record Named(String strategy, Scalability.Outcome outcome) {}
    Map<String, Scalability.Fitted> fitted = new LinkedHashMap<>();
    Map<String, Scalability.Refused> refused = new LinkedHashMap<>();
    // Hundreds of fits stand behind each.
    speeds.entrySet().parallelStream()
        .map(entry -> new Named(entry.getKey(), Scalability.of(entry.getValue(), cores)))
        .toList()
        .forEach(
            named -> {
              if (named.outcome() instanceof Scalability.Fitted law) {
                fitted.put(named.strategy(), law);
              } else if (named.outcome() instanceof Scalability.Refused reason) {
                refused.put(named.strategy(), reason);
              }
            });
    return new ScalabilityFits(fitted, refused);
  }

  /** Why no fit need be tried; empty if one of some strategy need. */
  static Optional<String> obstacle(Run run) {
    int cores = run.environment().machine().physicalCores();
    List<Optional<String>> obstacles =
        speeds(run).values().stream().map(each -> Scalability.obstacle(each, cores)).toList();
    return obstacles.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            "No scalability fit: "
                + String.join(
                    "; ", obstacles.stream().flatMap(Optional::stream).distinct().toList()))
        : Optional.empty();
  }

  private static SortedMap<String, List<Measurement>> speeds(Run run) {
    SortedMap<String, List<Measurement>> speeds = new TreeMap<>(StrategyStyles.order());
    for (Measurement speed : Speed.throughputs(run, OverheadByThreads.WORKLOAD)) {
      speeds.computeIfAbsent(speed.subject().strategy(), strategy -> new ArrayList<>()).add(speed);
    }
    return speeds;
  }

  /** Why there is no fit, reason by reason, those of all strategies once. */
  List<String> notes() {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    refused.forEach(
        (strategy, refusal) ->
            byReason.computeIfAbsent(refusal.reason(), reason -> new ArrayList<>()).add(strategy));
    return byReason.entrySet().stream()
        .map(
            entry ->
                fitted.isEmpty() && byReason.size() == 1
                    ? "No scalability fit: " + entry.getKey()
                    : "No scalability fit of %s: %s"
                        .formatted(String.join(", ", entry.getValue()), entry.getKey()))
        .toList();
  }
}

package org.rcubench.charts.selection;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.results.latency.RoleLatencies;

/**
 * The latencies of one setting: of each role, by strategy.
 *
 * @param roles in the order of the strategies
 */
public record LatencyLines(Map<LatencyRole, SortedMap<String, RoleLatencies>> roles) {
  private static final int DIGITS = 3;

  /**
   * Reads latencies.
   *
   * @param log the log of the setting's workload
   * @param setting the setting
   * @return what it tells of the setting
   */
  public static LatencyLines read(Path log, ForkSetting setting) {
    Map<LatencyRole, SortedMap<String, RoleLatencies>> roles = new EnumMap<>(LatencyRole.class);
    LatencyFile.read(
        log,
        Set.copyOf(setting.forks())::contains,
        (fork, intervals) -> {
          Map<String, Histogram> histograms = together(intervals);
          for (LatencyRole role : LatencyRole.all()) {
            if (histograms.containsKey(role.tag())) {
              roles
                  .computeIfAbsent(role, key -> new TreeMap<>(StrategyStyles.order()))
                  .computeIfAbsent(fork.strategy(), key -> new RoleLatencies(role.tag()))
                  .add(histograms.get(role.tag()));
            }
          }
        });
    return new LatencyLines(roles);
  }

  /** The iterations of each role together. */
  private static Map<String, Histogram> together(List<LatencyInterval> intervals) {
    Map<String, Histogram> histograms = new HashMap<>();
    intervals.forEach(
        interval ->
            histograms
                .computeIfAbsent(interval.role(), role -> new Histogram(DIGITS))
                .add(interval.histogram()));
    return histograms;
  }

  /**
   * The latencies of a role.
   *
   * @param role the role
   * @return by strategy; empty if nothing tells of it
   */
  public SortedMap<String, RoleLatencies> of(LatencyRole role) {
    return roles.getOrDefault(role, new TreeMap<>());
  }
}

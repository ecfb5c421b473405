package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.rcubench.charts.selection.ForkFiles.ForkFile;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.RoleLatencies;

/**
 * The latencies of one setting: of each role, by strategy.
 *
 * @param roles in the order of the strategies
 * @param faults which logs are damaged, and how; the rest of a damaged log is left out too
 */
public record LatencyLines(
    Map<LatencyRole, SortedMap<String, RoleLatencies>> roles, List<String> faults) {
  private static final int DIGITS = 3;

  /**
   * Reads logs, one after the other.
   *
   * @param files the logs of one setting
   * @return what they tell
   */
  public static LatencyLines read(List<ForkFile> files) {
    Map<LatencyRole, SortedMap<String, RoleLatencies>> roles = new EnumMap<>(LatencyRole.class);
    List<String> faults = new ArrayList<>();
    for (ForkFile file : files) {
      try {
        Map<String, Histogram> fork = histograms(file);
        for (LatencyRole role : LatencyRole.all()) {
          if (fork.containsKey(role.tag())) {
            roles
                .computeIfAbsent(role, key -> new TreeMap<>(StrategyStyles.order()))
                .computeIfAbsent(file.fork().strategy(), key -> new RoleLatencies(role.tag()))
                .add(fork.get(role.tag()));
          }
        }
      } catch (ResultsException e) {
        faults.add("Left out: " + e.getMessage());
      }
    }
    return new LatencyLines(roles, faults);
  }

  private static Map<String, Histogram> histograms(ForkFile file) {
    Map<String, Histogram> histograms = new HashMap<>();
    LatencyFile.read(
        file.path(),
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

package org.rcubench.bench.gate.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.suite.selftest.GateCheck;

/**
 * What the gate is tried on.
 *
 * @param strategy how sections are protected
 * @param threads how many threads make them
 */
record Setting(String strategy, int threads) {
  private static final List<String> STRATEGIES =
      List.of("rcu-membarrier", "stamped-optimistic", "synchronized", "rwlock");

  /** All of them: half with one thread, and half with two, which contend for some strategies. */
  static List<Setting> all() {
    List<Setting> settings = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      for (String strategy : STRATEGIES) {
        settings.add(new Setting(strategy, threads));
      }
    }
    return settings;
  }

  BenchmarkRow row() {
    return new BenchmarkRow(
        GateCheck.BENCHMARK,
        new TreeMap<>(Map.of("strategy", strategy, GateCheck.SLOWDOWN, "0")),
        Optional.of(Integer.toString(threads)),
        Optional.empty());
  }

  String name() {
    return "%s, %s".formatted(strategy, threads == 1 ? "1 thread" : threads + " threads");
  }
}

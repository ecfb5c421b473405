package org.rcubench.bench.gate.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.results.text.Format;
import org.rcubench.suite.selftest.GateCheck;

/**
 * A row that the gate is tried on.
 *
 * @param strategy how sections are protected
 * @param threads how many threads make them
 */
record SelfTestRow(String strategy, int threads) {
  private static final List<String> STRATEGIES =
      List.of("rcu-membarrier", "stamped-optimistic", "synchronized", "rwlock");

  /** All rows: half with one thread, and half with two, which contend under some strategies. */
  static List<SelfTestRow> all() {
    List<SelfTestRow> rows = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      for (String strategy : STRATEGIES) {
        rows.add(new SelfTestRow(strategy, threads));
      }
    }
    return rows;
  }

  BenchmarkRow row() {
    return new BenchmarkRow(
        GateCheck.BENCHMARK,
        new TreeMap<>(Map.of("strategy", strategy, GateCheck.SLOWDOWN, "0")),
        Optional.of(Integer.toString(threads)),
        Optional.empty());
  }

  String name() {
    return strategy + ", " + Format.count(threads, "thread");
  }
}

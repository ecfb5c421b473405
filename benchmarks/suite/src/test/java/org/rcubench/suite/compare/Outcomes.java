package org.rcubench.suite.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Thresholds;

/** Outcomes of made-up pairs. */
final class Outcomes {
  private Outcomes() {}

  static Row row(String benchmark) {
    return new Row(benchmark, new TreeMap<>(Map.of("size", "7|8")), Optional.of("2"));
  }

  /** A row whose head takes about so many times as long in each pair. */
  static RowOutcome of(String benchmark, double ratio, int pairs) {
    Row row = row(benchmark);
    List<Pair> measured = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      double head = 100 * ratio * (1 + 0.004 * (i % 3 - 1));
      measured.add(
          new Pair(
              row.name(),
              Pair.Stage.SCREENING,
              i + 1,
              i,
              new PairResult(Side.BASE, "ns/op", List.of(100.0), List.of(head))));
    }
    PairedRow paired =
        new PairedRow(
            row.name(), measured.stream().mapToDouble(pair -> pair.result().slowdown()).toArray());
    return new RowOutcome(
        row,
        new Gate(Thresholds.defaults()).judge(List.of(paired)).get(0),
        measured,
        Optional.empty());
  }

  static RowOutcome failed(String benchmark, String reason) {
    RowOutcome nothing = of(benchmark, 1, 0);
    return new RowOutcome(nothing.row(), nothing.judgement(), List.of(), Optional.of(reason));
  }
}

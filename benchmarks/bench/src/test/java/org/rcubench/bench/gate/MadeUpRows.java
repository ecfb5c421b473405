package org.rcubench.bench.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.PairedSamples;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;

/** What came of made-up pairs. */
final class MadeUpRows {
  private MadeUpRows() {}

  /** A row whose head takes about so many times as long in each pair. */
  static RowResult of(String benchmark, double ratio, int pairs) {
    return row(benchmark, ratio, pairs, Optional.empty());
  }

  static RowResult failed(String benchmark, String reason) {
    return row(benchmark, 1, 0, Optional.of(reason));
  }

  private static RowResult row(
      String benchmark, double ratio, int pairs, Optional<String> failure) {
    PairedSamples samples =
        new PairedSamples(
            IntStream.range(0, pairs)
                .mapToDouble(i -> Math.log(ratio * (1 + 0.004 * (i % 3 - 1))))
                .toArray());
    return new RowResult(
        RowName.of(benchmark, "size=7|8", "-t 2"),
        new Gate(Thresholds.defaults()).judge(List.of(samples)).get(0),
        failure);
  }
}

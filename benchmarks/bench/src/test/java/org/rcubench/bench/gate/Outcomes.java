package org.rcubench.bench.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.PairedSamples;
import org.rcubench.results.comparison.Thresholds;

/** Outcomes of made-up pairs. */
final class Outcomes {
  private Outcomes() {}

  /** A row whose head takes about so many times as long in each pair. */
  static RowOutcome of(String benchmark, double ratio, int pairs) {
    return outcome(benchmark, ratio, pairs, Optional.empty());
  }

  static RowOutcome failed(String benchmark, String reason) {
    return outcome(benchmark, 1, 0, Optional.of(reason));
  }

  private static RowOutcome outcome(
      String benchmark, double ratio, int pairs, Optional<String> failure) {
    PairedSamples row =
        new PairedSamples(
            benchmark + " size=7|8 -t 2",
            IntStream.range(0, pairs)
                .mapToDouble(i -> Math.log(ratio * (1 + 0.004 * (i % 3 - 1))))
                .toArray());
    return new RowOutcome(
        benchmark, new Gate(Thresholds.defaults()).judge(List.of(row)).get(0), failure);
  }
}

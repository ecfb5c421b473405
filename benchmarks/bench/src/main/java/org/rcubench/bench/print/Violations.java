package org.rcubench.bench.print;

import java.util.List;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;

/**
 * Broken promises: a workload checks what its strategy promises while it is timed.
 *
 * @param lines a sentence for each cell with violations
 */
public record Violations(List<String> lines) {
  private static final String METRIC = "violations";

  public static Violations of(Run run) {
    return new Violations(
        run.measurements().metric(METRIC).stream()
            .filter(measurement -> measurement.maximum() > 0)
            .map(Violations::line)
            .toList());
  }

  private static String line(Measurement measurement) {
    return "%s under %s %s was violated: %.0f times in one iteration"
        .formatted(
            measurement.subject().workload(),
            measurement.subject().strategy(),
            measurement.subject().params(),
            measurement.maximum());
  }
}

package org.rcubench.charts.published;

import org.rcubench.results.Run;
import org.rcubench.results.environment.Environment;

/** Says below a title where a run's part of a figure was measured, or that it has none. */
final class Provenance {
  private Provenance() {}

  static String of(Run run, boolean hasPart) {
    Environment environment = run.environment();
    return hasPart
        ? "Here: %s, %s, run %s"
            .formatted(
                environment.summary(),
                environment.startedAt().split("T", 2)[0],
                environment.runId())
        : "Published numbers alone: run %s did not measure this".formatted(environment.runId());
  }
}

package org.rcubench.charts.figure;

import java.util.List;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** The figure: what entering and leaving a section costs a reader, the more readers there are. */
final class OverheadByThreads {
  static final String WORKLOAD = "empty-section";

  private static final CostByThreads FIGURE =
      new CostByThreads(
          "overhead-by-threads",
          "Read-side overhead of an empty section, by threads",
          WORKLOAD,
          "empty section");

  private OverheadByThreads() {}

  static Figure of(Run run, Theme theme) {
    return FIGURE.of(
        run,
        run.measurements().workload(WORKLOAD).updaters(0).costs(),
        Floor.of(run),
        List.of(),
        theme);
  }
}

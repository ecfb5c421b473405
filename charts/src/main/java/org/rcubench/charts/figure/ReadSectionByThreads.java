package org.rcubench.charts.figure;

import java.util.List;
import java.util.Optional;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;

/** What a section of the library costs by an explicit handle, beside liburcu and the controls. */
final class ReadSectionByThreads {
  private static final String WORKLOAD = "read-section";

  private static final CostByThreads FIGURE =
      new CostByThreads(
          "read-section-by-threads",
          "Read section of the library, beside liburcu in C, by threads",
          WORKLOAD,
          "section");

  /** The same sections by a handle that is looked up each time, which would hide those without. */
  private static final String LOOKED_UP = "threadLocal";

  private static final String CONTROLS =
      "Dashed: C. Loops of sections in both; none and c-none are the same without a section";

  private ReadSectionByThreads() {}

  /** The figure; empty if the run was about something else. */
  static Optional<Figure> of(Run run, Theme theme) {
    List<Measurement> costs =
        run.measurements()
            .workload(WORKLOAD)
            .updaters(0)
            .where(subject -> !subject.method().equals(LOOKED_UP))
            .costs();
    return costs.isEmpty()
        ? Optional.empty()
        : Optional.of(FIGURE.of(run, costs, Floor.none(), List.of(CONTROLS), theme));
  }
}

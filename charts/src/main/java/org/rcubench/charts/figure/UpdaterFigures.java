package org.rcubench.charts.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Subject;

/** What RCU costs those who update, in Java and in C. */
final class UpdaterFigures {
  private static final UpdaterFigure BY_READERS =
      new UpdaterFigure(
          "grace-period-latency",
          "Latency of synchronize, by readers, 1 caller",
          "synchronize",
          "synchronize",
          "readers",
          "readers that spin meanwhile",
          "synchronize");

  private static final UpdaterFigure CALLBACKS =
      new UpdaterFigure(
          "callback-cost",
          "Callbacks through a barrier, by enqueuing threads",
          "call-throughput",
          "call",
          "threads",
          "threads that enqueue",
          "callback, each thread");

  private UpdaterFigures() {}

  static List<Figure> of(Run run, Theme theme) {
    return Stream.of(
            BY_READERS.of(run, Subject::readers, 1, theme),
            CALLBACKS.of(run, Subject::updaters, 0, theme))
        .flatMap(Optional::stream)
        .toList();
  }
}

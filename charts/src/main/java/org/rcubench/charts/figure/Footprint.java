package org.rcubench.charts.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.theme.Mark;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;

/** How many bytes an object takes, by what protects it. */
final class Footprint {
  private static final MemoryFigure FIGURE =
      new MemoryFigure(
          "footprint",
          "Memory of an object, by what it carries to be protected",
          "bytes per object",
          List.of("object"));

  private static final String METRIC = "bytesPerObject";
  private static final String UNIT = "B/object";
  private static final String OBJECT = "object";

  private Footprint() {}

  /** The figure; empty if the run was about something else. */
  static Optional<Figure> of(Run run, Theme theme) {
    List<MemoryFigure.Row> rows =
        run
            .measurements()
            .metric(METRIC)
            .where(subject -> subject.unit().equals(UNIT) && subject.params().containsKey(OBJECT))
            .stream()
            .sorted(
                Comparator.comparingDouble(Measurement::median)
                    .thenComparing(each -> each.subject().params().get(OBJECT)))
            .map(
                measurement ->
                    new MemoryFigure.Row(
                        new ForestRow(
                            "",
                            measurement.subject().params().get(OBJECT),
                            theme.ink(),
                            Mark.CIRCLE.shape(),
                            List.of(),
                            ""),
                        measurement))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(FIGURE.of(rows, run.environment(), List.of(), theme));
  }
}

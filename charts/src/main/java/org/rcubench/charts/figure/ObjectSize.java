package org.rcubench.charts.figure;

import java.util.Comparator;
import java.util.List;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.theme.Mark;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;

/** How many bytes an object takes, by what protects it. */
public final class ObjectSize {
  /** The kind. */
  public static final FigureKind KIND =
      new FigureKind(
          "footprint", "bytes of an object, by what it carries to be protected", ObjectSize::of);

  private static final String OBJECT = "object";

  private ObjectSize() {}

  private static List<Figure> of(Run run) {
    List<MemoryFigure.Row> rows =
        run
            .measurements()
            .metric("bytesPerObject")
            .where(
                subject ->
                    subject.unit().equals("B/object") && subject.params().containsKey(OBJECT))
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
                            Theme::ink,
                            Mark.CIRCLE,
                            List.of(),
                            ""),
                        measurement))
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new MemoryFigure(
                    KIND.id(),
                    "Memory of an object, by what it carries to be protected",
                    "bytes per object",
                    List.of(OBJECT))
                .of(rows, run.environment(), List.of()));
  }
}

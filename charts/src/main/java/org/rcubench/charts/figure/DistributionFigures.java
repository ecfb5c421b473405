package org.rcubench.charts.figure;

import java.util.List;
import java.util.stream.Stream;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;

/** Whether updaters starve, and how old what readers read is. */
final class DistributionFigures {
  /** Updates as fast as they go, which were due at no time. */
  private static final String UNPACED = "0";

  private static final QuantileRanges UPDATE_LATENCY =
      new QuantileRanges(
          "update-latency",
          "How long an update takes from when it was due",
          "time of an update from when it was due",
          "latency.",
          subject ->
              subject.role().equals(Sample.UPDATER)
                  && subject.readers() > 0
                  && subject.updaters() > 0
                  && !subject.params().getOrDefault("updateRate", UNPACED).equals(UNPACED),
          "An updater that readers starve has long strokes far to the right");

  private static final QuantileRanges FRESHNESS =
      new QuantileRanges(
          "freshness",
          "How old what readers read is",
          "age of what was read",
          "age.",
          subject -> subject.role().equals(Sample.READER),
          "Age counts from when the value was published; where updates are paced, their pace is in"
              + " it");

  private DistributionFigures() {}

  static List<Figure> of(Run run, Theme theme) {
    return Stream.of(UPDATE_LATENCY, FRESHNESS)
        .flatMap(figure -> figure.of(run, theme).stream())
        .toList();
  }
}

package org.rcubench.charts.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** What a grace period costs those who wait for it, and those who have nothing to do with it. */
final class GracePeriodFigures {
  static final String WORKLOAD = "grace-period";

  private static final List<GraceBySectionLength> BY_LENGTH =
      List.of(
          new GraceBySectionLength("grace-period-by-section-length", "median", "latency.p50"),
          new GraceBySectionLength(
              "grace-period-by-section-length-p99", "99th percentile", "latency.p99"));

  private GracePeriodFigures() {}

  static List<Figure> of(Run run, Theme theme) {
    return Stream.concat(
            BY_LENGTH.stream().map(figure -> figure.of(run, theme)),
            Stream.of(Bystander.of(run, theme)))
        .flatMap(Optional::stream)
        .toList();
  }
}

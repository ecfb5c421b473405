package org.rcubench.charts.published;

import java.util.List;
import java.util.Optional;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.results.Run;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.text.Format;

/** A run's part in a figure of what others published. */
final class RunPart {
  private RunPart() {}

  /** What reading costs while nobody updates and each reader has a core. */
  static Measurements costs(Run run, String workload) {
    return run.measurements()
        .workload(workload)
        .where(subject -> subject.updaters() == 0 && subject.readers() > 0)
        .within(run.cores())
        .costs();
  }

  /** A line through points; empty if a logarithmic axis can show none of them. */
  static Optional<Line> line(String strategy, List<LinePoint> points) {
    List<LinePoint> shown =
        points.stream()
            .filter(point -> isShowable(point.y().value()))
            .map(point -> isShowable(point.low()) && isShowable(point.high()) ? point : bare(point))
            .toList();
    return shown.isEmpty() ? Optional.empty() : Optional.of(new Line(strategy, shown));
  }

  private static boolean isShowable(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private static LinePoint bare(LinePoint point) {
    return new LinePoint(
        point.x(), new Estimate(point.y().value(), Double.NaN, Double.NaN, point.y().forks()));
  }

  /** A number with its interval, such as {@code 1.04 [0.970, 1.12]}. */
  static String text(Estimate number) {
    String words = Format.number(number);
    return number.hasInterval() ? words : words + " (too few forks for an interval)";
  }

  /** Where the run's part of a figure was measured, or that it has none. */
  static String provenance(Run run, boolean hasPart) {
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

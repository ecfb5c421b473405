package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.LogPoints;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/**
 * Measurements as lines to draw and as rows to read.
 *
 * @param lines what can be drawn, in the order of the strategies
 * @param rows all that was measured, drawn or not
 * @param notes what was left out of the lines, and why
 * @param axis the words of a position
 */
record LineSet(
    List<Line> lines, List<Numbers.Row> rows, List<String> notes, DoubleFunction<String> axis) {

  LineSet {
    lines = List.copyOf(lines);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * One line for each strategy.
   *
   * @param measurements of one quantity; where several fall on one point, the first is taken
   * @param x the position of each
   * @param axis the words of a position
   */
  static LineSet of(
      List<Measurement> measurements, ToDoubleFunction<Subject> x, DoubleFunction<String> axis) {
    return of(measurements, Subject::strategy, x, axis);
  }

  /**
   * One line for each name.
   *
   * @param measurements of one quantity; where several fall on one point, the first is taken
   * @param name of which line each is a point
   * @param x the position of each
   * @param axis the words of a position
   */
  static LineSet of(
      List<Measurement> measurements,
      Function<Subject, String> name,
      ToDoubleFunction<Subject> x,
      DoubleFunction<String> axis) {
    List<String> notes = new ArrayList<>();
    SortedMap<String, SortedMap<Double, Measurement>> byStrategy =
        new TreeMap<>(StrategyStyles.order());
    Map<String, Integer> variants = new LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      Subject subject = measurement.subject();
      Measurement earlier =
          byStrategy
              .computeIfAbsent(name.apply(subject), strategy -> new TreeMap<>())
              .putIfAbsent(x.applyAsDouble(subject), measurement);
      if (earlier != null) {
        variants.merge(name.apply(subject), 1, Integer::sum);
      }
    }
    variants.forEach(
        (strategy, count) ->
            notes.add(
                "Left out: %s of %s, which was measured more than one way"
                    .formatted(Format.count(count, "further point"), strategy)));

    SortedMap<Double, Measurement> reference =
        byStrategy.getOrDefault(Numbers.REFERENCE, new TreeMap<>());
    List<Line> lines = new ArrayList<>();
    List<Numbers.Row> rows = new ArrayList<>();
    byStrategy.forEach(
        (strategy, points) -> {
          List<Numbers.Row> own = rows(strategy, points, reference);
          rows.addAll(own);
          List<LinePoint> drawn =
              own.stream().flatMap(row -> LogPoints.of(row, axis, notes::add).stream()).toList();
          if (!drawn.isEmpty()) {
            lines.add(new Line(strategy, drawn));
          }
        });
    return new LineSet(lines, rows, notes, axis);
  }

  /** Why there is no figure if there are no lines. */
  String absence(String workload) {
    return rows.isEmpty()
        ? "the run did not measure how fast the workload %s is".formatted(workload)
        : "nothing that the run measured of the workload %s can be drawn: %s"
            .formatted(workload, String.join("; ", notes));
  }

  /** The lines in words, for those who cannot see them. */
  String description(String quantity) {
    double[] positions = positions();
    double last = positions[positions.length - 1];
    return "%s on logarithmic axes, from %s to %s. At %s: %s."
        .formatted(
            quantity,
            axis.apply(positions[0]),
            axis.apply(last),
            axis.apply(last),
            lines.stream()
                .filter(line -> line.last().x() == last)
                .sorted(Comparator.comparingDouble(line -> line.last().y().value()))
                .map(line -> line.strategy() + " " + Format.number(line.last().y().value()))
                .collect(Collectors.joining(", ")));
  }

  private Stream<LinePoint> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  /** The positions at which anything is drawn, ascending. */
  double[] positions() {
    return points().mapToDouble(LinePoint::x).sorted().distinct().toArray();
  }

  /** The ends of all that is drawn, for the range of an axis. */
  DoubleStream ends() {
    return points().flatMapToDouble(LinePoint::ends);
  }

  /** What can be drawn of a strategy at a position. */
  Optional<LinePoint> at(String strategy, double x) {
    return lines.stream()
        .filter(line -> line.strategy().equals(strategy))
        .flatMap(line -> line.points().stream())
        .filter(point -> point.x() == x)
        .findFirst();
  }

  // The bootstrap behind each number takes milliseconds, and the numbers do not depend on each
  // other.
  private static List<Numbers.Row> rows(
      String strategy,
      SortedMap<Double, Measurement> points,
      SortedMap<Double, Measurement> reference) {
    return List.copyOf(points.entrySet()).parallelStream()
        .map(
            entry -> {
              Optional<Estimate> ratio =
                  Optional.ofNullable(reference.get(entry.getKey())).map(entry.getValue()::ratioTo);
              return new Numbers.Row(strategy, entry.getKey(), entry.getValue().estimate(), ratio);
            })
        .toList();
  }
}

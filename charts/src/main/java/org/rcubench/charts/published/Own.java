package org.rcubench.charts.published;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Decimal;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * What a run itself measured of reading, with nobody updating and a core for each reader.
 *
 * @param costs nanoseconds per section, the fewest readers first
 */
record Own(List<Measurement> costs) {
  static final String LOCK = "rwlock";

  private static final List<String> FLAVORS =
      List.of("rcu-membarrier", "rcu-qsbr", "rcu-fenced", "rcu-striped");
  private static final List<String> SPEEDS = List.of("throughput", "time");

  Own {
    costs = List.copyOf(costs);
  }

  static Own of(Run run, String workload) {
    int cores = run.environment().machine().physicalCores();
    return new Own(
        run.measurements().stream()
            .filter(each -> isReading(each.subject(), workload, cores))
            .flatMap(each -> each.cost().stream())
            .sorted(
                Comparator.comparingInt((Measurement each) -> each.subject().readers())
                    .thenComparing(each -> SPEEDS.indexOf(each.subject().metric())))
            .toList());
  }

  private static boolean isReading(Subject subject, String workload, int cores) {
    return subject.workload().equals(workload)
        && subject.updaters() == 0
        && subject.readers() > 0
        && subject.readers() <= cores
        && !subject.role().equals(Sample.UPDATER)
        && SPEEDS.contains(subject.metric());
  }

  Own where(Predicate<Subject> predicate) {
    return new Own(costs.stream().filter(each -> predicate.test(each.subject())).toList());
  }

  Own strategy(String id) {
    return where(subject -> subject.strategy().equals(id));
  }

  Own readers(int count) {
    return where(subject -> subject.readers() == count);
  }

  Stream<String> strategies() {
    return costs.stream().map(each -> each.subject().strategy()).distinct();
  }

  /** The flavor of RCU that stands for all. */
  String flavor() {
    return FLAVORS.stream()
        .filter(flavor -> !strategy(flavor).costs.isEmpty())
        .findFirst()
        .orElse(FLAVORS.get(0));
  }

  Optional<Measurement> first() {
    return costs.stream().findFirst();
  }

  /** The most readers with which two strategies were measured; 0 if none. */
  int most(String one, String other) {
    return strategy(one).costs.stream()
        .mapToInt(each -> each.subject().readers())
        .filter(count -> !strategy(other).readers(count).costs.isEmpty())
        .max()
        .orElse(0);
  }

  /** How many times another strategy's cost a strategy's is with so many readers. */
  Optional<Estimate> ratio(String above, String below, int readers) {
    return strategy(above)
        .readers(readers)
        .first()
        .flatMap(one -> strategy(below).readers(readers).first().map(one::ratioTo));
  }

  /** A line through points; empty if a logarithmic axis can show none of them. */
  static Optional<Line> line(String strategy, List<Point> points) {
    List<Point> shown =
        points.stream()
            .filter(point -> isShowable(point.y().value()))
            .map(point -> isShowable(point.low()) && isShowable(point.high()) ? point : bare(point))
            .toList();
    return shown.isEmpty() ? Optional.empty() : Optional.of(new Line(strategy, shown));
  }

  private static boolean isShowable(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private static Point bare(Point point) {
    return new Point(
        point.x(), new Estimate(point.y().value(), Double.NaN, Double.NaN, point.y().forks()));
  }

  /** A number with its interval, such as {@code 1.04 [0.970, 1.12]}. */
  static String text(Estimate number) {
    String words = Decimal.text(number);
    return number.hasInterval() ? words : words + " (too few forks for an interval)";
  }
}

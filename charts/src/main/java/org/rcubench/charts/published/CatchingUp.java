package org.rcubench.charts.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.PublishedLine;
import org.rcubench.charts.figure.SideBySide;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Decimal;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * Where locks catch up, there and here: the cost of a section under a lock as a multiple of the
 * same section under RCU, which needs no common machine.
 */
final class CatchingUp {
  static final String TABLE = "cost-by-section-length";
  private static final String ID = "published-cost-by-section-length";
  private static final String TITLE = "Where a read-write lock catches up, as published and here";
  private static final String WORKLOAD = "section-length";
  private static final String PARAMETER = "length";

  /** What is left of a difference that nobody speaks of. */
  private static final double A_TENTH = 1.1;

  private CatchingUp() {}

  static Figure of(Run run, Theme theme) {
    PublishedTable table = PublishedTable.named(TABLE);
    List<PublishedLine> theirs =
        table.series().stream()
            .filter(series -> series.strategy().equals(Own.LOCK))
            .map(lock -> lock.over(rcu(table, lock.year())))
            .toList();
    Own own = Own.of(run, WORKLOAD).where(subject -> length(subject).isPresent());
    String flavor = own.flavor();
    int readers = own.most(Own.LOCK, flavor);
    Optional<Line> ours = Own.line(Own.LOCK, ratios(own.readers(readers), flavor));

    List<String> notes = new ArrayList<>();
    notes.add(
        "The lock has caught up, to a tenth: %s; %s"
            .formatted(
                String.join(
                    "; ",
                    theirs.stream()
                        .map(line -> "%s, from %s on".formatted(line.label(), from(line)))
                        .toList()),
                ours.map(CatchingUp::here).orElse("this run did not measure it")));
    ours.ifPresent(
        line ->
            notes.add(
                "Here: %s over %s, readers: %s; theirs: 16 CPUs in 2008, 100 CPUs in 2020"
                    .formatted(Own.LOCK, flavor, readers)));
    notes.add(table.citation());
    return new SideBySide(
            ID,
            TITLE,
            Provenance.of(run, ours.isPresent()),
            "cost under the lock / cost under RCU",
            Decimal::round,
            ours.stream().toList(),
            theirs,
            notes)
        .byLength(theme);
  }

  private static PublishedSeries rcu(PublishedTable table, int year) {
    return table.of(year).series().stream()
        .filter(series -> series.strategy().startsWith("rcu-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Point> ratios(Own own, String flavor) {
    return own.strategy(Own.LOCK).costs().stream()
        .sorted(Comparator.comparingDouble(CatchingUp::length))
        .flatMap(
            lock ->
                own.strategy(flavor).costs().stream()
                    .filter(rcu -> length(rcu) == length(lock))
                    .limit(1)
                    .map(rcu -> new Point(length(lock), lock.ratioTo(rcu))))
        .toList();
  }

  private static double length(Measurement measurement) {
    return length(measurement.subject()).orElseThrow();
  }

  private static OptionalDouble length(Subject subject) {
    String length = subject.params().getOrDefault(PARAMETER, "");
    return length.matches("[0-9]+")
        ? OptionalDouble.of(Double.parseDouble(length))
        : OptionalDouble.empty();
  }

  /** The length from which a line stays within a tenth. */
  private static String from(PublishedLine line) {
    double last =
        line.places().stream()
            .filter(place -> place.y() > A_TENTH)
            .mapToDouble(PublishedLine.Place::x)
            .max()
            .orElse(-1);
    return line.places().stream()
        .filter(place -> place.x() > last)
        .findFirst()
        .map(place -> Decimal.duration(place.x()))
        .orElse("no length");
  }

  private static String here(Line line) {
    Point last = line.last();
    if (isWithinATenth(last)) {
      return "here, from %s on".formatted(Decimal.duration(since(line).x()));
    }
    String ratio = Own.text(last.y());
    String length = Decimal.duration(last.x());
    return last.y().hasInterval() && last.y().low() > A_TENTH
        ? "here, not yet at %s, where it costs %s times as much".formatted(length, ratio)
        : "here, noise hides whether at %s, where it costs %s times as much"
            .formatted(length, ratio);
  }

  /** The first point from which all are within a tenth. */
  private static Point since(Line line) {
    Point since = line.last();
    for (int i = line.points().size() - 1; i >= 0 && isWithinATenth(line.points().get(i)); i--) {
      since = line.points().get(i);
    }
    return since;
  }

  private static boolean isWithinATenth(Point point) {
    return point.y().hasInterval() && point.y().high() <= A_TENTH;
  }
}

package org.rcubench.charts.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.SideBySide;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.text.Format;

/**
 * Where locks catch up, there and here: the cost of a section under a lock as a multiple of the
 * same section under RCU, which needs no common machine.
 */
final class CatchingUp {
  static final String TABLE = "cost-by-section-length";
  static final String ID = "published-cost-by-section-length";
  private static final String TITLE = "Where a read-write lock catches up, as published and here";
  private static final String WORKLOAD = "section-length";
  private static final String PARAMETER = "length";

  /** What is left of a difference that nobody speaks of. */
  private static final double A_TENTH = 1.1;

  private CatchingUp() {}

  static Figure of(Run run) {
    PublishedTable table = PublishedTable.named(TABLE);
    List<PublishedLine> theirs =
        table.series().stream()
            .filter(series -> series.strategy().equals(Representatives.LOCK))
            .map(lock -> lock.over(rcu(table, lock.year())))
            .toList();
    Measurements costs =
        RunPart.costs(run, WORKLOAD).where(subject -> subject.number(PARAMETER).isPresent());
    String flavor = Representatives.flavor(costs);
    int readers =
        costs
            .pair(Representatives.LOCK, flavor)
            .map(pair -> pair.above().subject().readers())
            .orElse(0);
    Optional<Line> ours =
        RunPart.line(Representatives.LOCK, ratios(costs.readers(readers), flavor));

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
                    .formatted(Representatives.LOCK, flavor, readers)));
    notes.add(table.citation());
    return new SideBySide(
            ID,
            TITLE,
            RunPart.provenance(run, ours.isPresent()),
            "cost under the lock / cost under RCU",
            Format::round,
            ours.stream().toList(),
            theirs,
            notes)
        .byLength();
  }

  private static PublishedSeries rcu(PublishedTable table, int year) {
    return table.of(year).series().stream()
        .filter(series -> series.strategy().startsWith("rcu-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<LinePoint> ratios(Measurements costs, String flavor) {
    return costs.pairsWith(flavor).stream()
        .filter(pair -> pair.above().subject().strategy().equals(Representatives.LOCK))
        .map(
            pair ->
                new LinePoint(pair.above().subject().number(PARAMETER).orElseThrow(), pair.ratio()))
        .sorted(Comparator.comparingDouble(LinePoint::x))
        .toList();
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
        .map(place -> Format.roundTime(place.x()))
        .orElse("no length");
  }

  private static String here(Line line) {
    LinePoint last = line.last();
    if (isWithinATenth(last)) {
      return "here, from %s on".formatted(Format.roundTime(since(line).x()));
    }
    String ratio = RunPart.text(last.y());
    String length = Format.roundTime(last.x());
    return last.y().hasInterval() && last.y().low() > A_TENTH
        ? "here, not yet at %s, where it costs %s times as much".formatted(length, ratio)
        : "here, noise hides whether at %s, where it costs %s times as much"
            .formatted(length, ratio);
  }

  /** The first point from which all are within a tenth. */
  private static LinePoint since(Line line) {
    LinePoint since = line.last();
    for (int i = line.points().size() - 1; i >= 0 && isWithinATenth(line.points().get(i)); i--) {
      since = line.points().get(i);
    }
    return since;
  }

  private static boolean isWithinATenth(LinePoint point) {
    return point.y().hasInterval() && point.y().high() <= A_TENTH;
  }
}

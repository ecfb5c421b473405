package org.rcubench.charts.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.SideBySide;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/**
 * Look-ups in a list of ten routes that nobody changes, as a share of what QSBR does with as many
 * threads: QSBR reads as if nothing protected the list, and was measured there and here.
 */
final class RoutingTables {
  static final String TABLE = "routing-table";
  static final String YARDSTICK = "QSBR";
  static final String ID = "published-routing-table";
  private static final String TITLE = "Look-ups in a routing table, as published and here";
  private static final String WORKLOAD = "routing-table";
  private static final String OURS = "rcu-qsbr";
  private static final int YEAR = 2020;

  private RoutingTables() {}

  static Figure of(Run run) {
    PublishedTable table = PublishedTable.named(TABLE);
    PublishedSeries yardstick = table.series(YARDSTICK, YEAR);
    Measurements costs =
        RunPart.costs(run, WORKLOAD).where(subject -> subject.number("updateRatio").orElse(0) == 0);
    List<Line> ours =
        costs.by(Subject::strategy).keySet().stream()
            .filter(strategy -> !strategy.equals(OURS))
            .sorted(StrategyStyles.order())
            .flatMap(strategy -> RunPart.line(strategy, shares(costs, strategy)).stream())
            .toList();

    List<PublishedLine> theirs =
        table.series().stream()
            .filter(series -> !series.equals(yardstick))
            .map(series -> series.over(yardstick))
            .toList();
    List<String> notes = new ArrayList<>();
    notes.add(
        ours.isEmpty()
            ? "This run did not measure look-ups without updates under %s and others"
                .formatted(OURS)
            : words(ours, theirs));
    notes.add("The ideal is a list that nothing protects");
    notes.add(table.citation());
    return new SideBySide(
            ID,
            TITLE,
            RunPart.provenance(run, !ours.isEmpty()),
            "look-ups, as a share of QSBR's with as many threads",
            Format::round,
            ours,
            theirs,
            notes)
        .byThreads();
  }

  /** Of look-ups in a time, hence of QSBR's cost over another's. */
  private static List<LinePoint> shares(Measurements costs, String strategy) {
    return costs.by(Subject::readers).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            each ->
                each.getValue().pair(OURS, strategy).stream()
                    .map(pair -> new LinePoint(each.getKey(), pair.ratio())))
        .toList();
  }

  /** With the most threads of the run that were published, too. */
  private static String words(List<Line> ours, List<PublishedLine> theirs) {
    Set<Double> published =
        theirs.stream()
            .flatMap(line -> line.places().stream())
            .map(PublishedLine.Place::x)
            .collect(Collectors.toSet());
    double threads =
        ours.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(LinePoint::x)
            .filter(published::contains)
            .max()
            .orElse(1);
    return "With %s, as shares of what QSBR does, here: %s; there: %s"
        .formatted(
            Format.count(Math.round(threads), "thread"),
            ours.stream()
                .flatMap(
                    line ->
                        line.points().stream()
                            .filter(point -> point.x() == threads)
                            .map(point -> line.strategy() + " " + RunPart.text(point.y())))
                .collect(Collectors.joining(", ")),
            theirs.stream()
                .flatMap(
                    line ->
                        line.places().stream()
                            .filter(place -> place.x() == threads)
                            .map(
                                place ->
                                    line.label().split(", ", 2)[0]
                                        + " "
                                        + Format.number(place.y())))
                .collect(Collectors.joining(", ")));
  }
}

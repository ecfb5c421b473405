package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LinearScale;
import org.rcubench.charts.plot.DotDiagram;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * What grace periods cost threads that use no RCU: their time for a piece of work while an updater
 * waits for grace periods at a rate, by their time when it waits for none.
 */
public final class Bystander {
  /** The kind. */
  public static final FigureKind KIND =
      new FigureKind("bystander", "what grace periods cost threads that use no RCU", Bystander::of);

  private static final String TITLE = "What grace periods cost threads that use no RCU";
  private static final String METHOD = "bystander";
  private static final String RATE = "graceRate";
  private static final String NONE = "0";
  private static final String MOST = "max";

  private Bystander() {}

  /** What became of one strategy at one rate. */
  private record Row(
      String strategy,
      String rate,
      Estimate cost,
      Optional<Estimate> slowdown,
      Optional<Estimate> gracePeriods) {
    String label() {
      return strategy + ", " + words(rate);
    }
  }

  private static List<Figure> of(Run run) {
    List<Row> rows = rows(run);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    List<DotDiagram.DotRow> dots = new ArrayList<>();
    for (Row row : rows) {
      row.slowdown()
          .filter(slowdown -> slowdown.value() > 0 && Double.isFinite(slowdown.value()))
          .ifPresent(
              slowdown ->
                  dots.add(
                      new DotDiagram.DotRow(
                          row.label(), row.strategy(), new LinePoint(0, slowdown))));
    }
    if (dots.isEmpty()) {
      return List.of(
          new Figure.Absent(
              KIND.id(),
              TITLE,
              "the run has no strategy both at a %s of 0 and at another".formatted(RATE)));
    }
    double[] reach =
        DoubleStream.concat(
                DoubleStream.of(1),
                dots.stream()
                    .flatMapToDouble(dot -> DoubleStream.of(dot.point().low(), dot.point().high())))
            .sorted()
            .toArray();
    double margin = Math.max(0.02, (reach[reach.length - 1] - reach[0]) * 0.06);
    LinearScale times =
        new LinearScale(
            "time for the same work, times that without grace periods",
            new Range(reach[0] - margin, reach[reach.length - 1] + margin));
    notes.add(IntervalNote.of(dots.stream().map(dot -> dot.point().y())));
    notes.add("Dashed: no cost. The work is 1 us, over and over; what it shares is the machine");
    return List.of(
        new Figure.Drawable(
            KIND.id(),
            TITLE,
            Figure.provenance(run.environment()),
            description(dots),
            new DotDiagram(dots, times, OptionalDouble.of(1)),
            table(rows),
            notes));
  }

  private static List<Row> rows(Run run) {
    Measurements costs = ofKind(run, Sample.READER).costs();
    Measurements updates = ofKind(run, Sample.UPDATER).metric("throughput").throughputs();
    List<Row> rows = new ArrayList<>();
    for (Measurement cost : costs) {
      Subject subject = cost.subject();
      rows.add(
          new Row(
              subject.strategy(),
              rate(subject),
              cost.estimate(),
              costs
                  .of(subject.withParam(RATE, NONE))
                  .filter(quiet -> !rate(subject).equals(NONE))
                  .map(cost::ratioTo),
              updates
                  .where(each -> each.panel().equals(subject.panel()))
                  .strategy(subject.strategy())
                  .first()
                  .map(Measurement::estimate)));
    }
    rows.sort(
        Comparator.comparing(Row::strategy, StrategyStyles.order())
            .thenComparing(row -> row.rate().equals(MOST))
            .thenComparing(row -> row.rate().length())
            .thenComparing(Row::rate));
    return rows;
  }

  private static Measurements ofKind(Run run, String role) {
    return run.measurements()
        .workload(GraceBySectionLength.WORKLOAD)
        .method(METHOD)
        .role(role)
        .where(subject -> subject.params().containsKey(RATE));
  }

  private static String rate(Subject subject) {
    return subject.params().get(RATE);
  }

  private static String words(String rate) {
    return switch (rate) {
      case NONE -> "none";
      case MOST -> "one after the other";
      default -> rate + " a second";
    };
  }

  private static String description(List<DotDiagram.DotRow> dots) {
    StringBuilder words =
        new StringBuilder("Time for the same work by that without grace periods.");
    dots.forEach(
        dot ->
            words.append(
                " %s: %s.".formatted(dot.label(), Format.number(dot.point().y().value()))));
    return words.toString();
  }

  private static Table table(List<Row> rows) {
    return new Table.Plain(
        List.of(
            "strategy",
            "grace periods asked for",
            "made, a second",
            "ns for 1 us of work",
            "95% interval",
            "times without",
            "95% interval of it",
            "forks"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Table.Cell.of(row.strategy()),
                        Table.Cell.of(words(row.rate())),
                        row.gracePeriods()
                            .filter(made -> !row.rate().equals(NONE))
                            .map(
                                made ->
                                    Table.Cell.of(
                                        Format.number(made.value() * 1e6), made.value() * 1e6))
                            .orElse(Table.Cell.NOTHING),
                        Numbers.value(row.cost()),
                        Numbers.interval(row.cost()),
                        row.slowdown().map(Numbers::value).orElse(Table.Cell.NOTHING),
                        row.slowdown().map(Numbers::interval).orElse(Table.Cell.NOTHING),
                        Table.Cell.of(Integer.toString(row.cost().forks()), row.cost().forks())))
            .toList());
  }
}

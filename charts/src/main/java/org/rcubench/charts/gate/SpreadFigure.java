package org.rcubench.charts.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestDiagram;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.plot.LogPoints;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.Mark;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.comparison.SelfTestSummary.Spread;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

/** What lockstep buys: how far pairs of equals scatter, and how far independent forks. */
final class SpreadFigure {
  private static final String ID = "spread";
  private static final String TITLE = "What lockstep buys: how far equals scatter";
  private static final List<Double> TARGETS = List.of(4.0, 10.0);
  private static final double LEAST_SPAN = 4;

  private SpreadFigure() {}

  private enum Pairing {
    LOCKSTEP("lockstep", Hue.BLUE, Mark.CIRCLE) {
      @Override
      Estimate of(Spread spread) {
        return spread.lockstep();
      }
    },
    INDEPENDENT("independent", Hue.ORANGE, Mark.SQUARE) {
      @Override
      Estimate of(Spread spread) {
        return spread.independent();
      }
    };

    private final String words;
    private final Hue hue;
    private final Mark mark;

    Pairing(String words, Hue hue, Mark mark) {
      this.words = words;
      this.hue = hue;
      this.mark = mark;
    }

    abstract Estimate of(Spread spread);
  }

  /**
   * The figure.
   *
   * @param spreads what was measured, in any order
   * @param environment where it was measured
   * @return absent if there is nothing to draw
   */
  static Figure of(List<Spread> spreads, Environment environment) {
    List<Spread> sorted =
        spreads.stream()
            .sorted(
                Comparator.comparingInt(Spread::threads)
                    .thenComparing(Spread::strategy, StrategyStyles.order()))
            .toList();
    List<String> leftOut = new ArrayList<>();
    EstimateTable table =
        new EstimateTable(List.of("strategy", "threads", "forks of a pair"), "SD, %", "pairs");
    List<ForestRow> rows = new ArrayList<>();
    for (Spread spread : sorted) {
      for (Pairing pairing : Pairing.values()) {
        Estimate percent = percent(pairing.of(spread));
        table.add(
            List.of(spread.strategy(), Integer.toString(spread.threads()), pairing.words), percent);
        row(group(spread), pairing, percent, leftOut).ifPresent(rows::add);
      }
    }
    if (rows.isEmpty()) {
      return new Figure.Absent(
          ID,
          TITLE,
          leftOut.isEmpty() ? "no pairs of equals were measured" : String.join("; ", leftOut));
    }
    List<String> notes = new ArrayList<>();
    notes.add("Bars: 95% intervals. Lines: 4% and 10%, the targets");
    gain(sorted).ifPresent(notes::add);
    if (!leftOut.isEmpty()) {
      notes.add(Listing.of(leftOut));
    }
    return new Figure.Drawable(
        ID,
        TITLE,
        Figure.provenance(environment),
        description(rows),
        diagram(rows),
        table.done(),
        notes);
  }

  private static Estimate percent(Estimate share) {
    return new Estimate(100 * share.value(), 100 * share.low(), 100 * share.high(), share.forks());
  }

  private static String group(Spread spread) {
    return "%s, %s".formatted(spread.strategy(), ThreadAxis.count(spread.threads()));
  }

  private static Optional<ForestRow> row(
      String group, Pairing pairing, Estimate percent, List<String> leftOut) {
    return LogPoints.of(
            new Numbers.Row(pairing.words, 1, percent, Optional.empty()),
            position -> group,
            leftOut::add)
        .map(
            point ->
                new ForestRow(
                    group,
                    pairing.words,
                    theme -> theme.hues().get(pairing.hue),
                    pairing.mark,
                    List.of(Dot.of(point.y())),
                    inWords(point.y().value())));
  }

  private static ForestDiagram diagram(List<ForestRow> rows) {
    Range range =
        LogRange.around(
            DoubleStream.concat(
                TARGETS.stream().mapToDouble(target -> target),
                rows.stream().flatMapToDouble(row -> row.dots().get(0).ends())),
            LEAST_SPAN,
            0.04,
            0.04);
    return new ForestDiagram(
        rows,
        new LogScale(
            "standard deviation of the log-ratio of equals",
            range,
            value -> Format.round(value) + "%"),
        TARGETS,
        Optional.empty(),
        List.of(),
        /* tall= */ true);
  }

  /** As many times as many are needed as the variance is greater. */
  private static Optional<String> gain(List<Spread> spreads) {
    double[] logs =
        spreads.stream()
            .mapToDouble(each -> Math.log(each.independent().value() / each.lockstep().value()))
            .toArray();
    double times = Math.exp(DoubleStream.of(logs).average().orElse(Double.NaN));
    return times > 0 && Double.isFinite(times)
        ? Optional.of(
            "Independent forks scatter %s times as far (geometric mean): it takes %s times as many"
                    .formatted(Format.number(times), Format.number(times * times))
                + " of them to be as sure")
        : Optional.empty();
  }

  private static String description(List<ForestRow> rows) {
    return "The standard deviation of the log-ratio of equals. %s."
        .formatted(
            Listing.of(
                rows.stream()
                    .map(row -> "%s, %s: %s".formatted(row.group(), row.label(), row.words()))
                    .toList()));
  }

  private static String inWords(double percent) {
    return Format.percent(percent / 100, 1);
  }
}

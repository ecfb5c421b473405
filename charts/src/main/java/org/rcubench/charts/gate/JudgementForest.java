package org.rcubench.charts.gate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.Ticks;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestDiagram;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.selection.RowNames;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.Mark;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/** What the gate says of each row of a comparison, and what it could not have seen. */
final class JudgementForest {
  private static final String ID = "judgements";
  private static final double LEAST_SPAN = 1.12;

  private JudgementForest() {}

  /**
   * The figure. Of more rows than can be lettered it shows the first.
   *
   * @param worstFirst the judgements, those with one verdict beside each other
   * @param thresholds what they were judged by
   * @param environment where the rows were measured
   * @return absent if no row has a ratio
   */
  static Figure of(List<RowResult> worstFirst, Thresholds thresholds, Environment environment) {
    List<RowResult> measured = worstFirst.stream().filter(JudgementForest::hasRatio).toList();
    List<RowResult> failed = worstFirst.stream().filter(row -> !hasRatio(row)).toList();
    String title = "Head beside base: " + tally(measured, failed.size());
    if (measured.isEmpty()) {
      return new Figure.Absent(ID, title, "no row has a pair, so that there is no ratio to draw");
    }
    List<RowResult> shown =
        measured.subList(0, Math.min(ForestDiagram.MOST_LETTERED, measured.size()));
    RowNames names = RowNames.of(worstFirst.stream().map(RowResult::row).toList());
    List<String> notes = new ArrayList<>();
    notes.add(intervals(shown, thresholds));
    notes.add(
        "\"Finds\", a faint stroke: the least slowdown that would have been found with a"
            + " probability of %s".formatted(percent(thresholds.power())));
    if (shown.size() < measured.size()) {
      notes.add(
          "The %s worst of %s rows; left out: %s"
              .formatted(
                  shown.size(),
                  measured.size(),
                  tally(measured.subList(shown.size(), measured.size()), 0)));
    }
    if (!failed.isEmpty()) {
      notes.add(
          "Failed, without a ratio: "
              + Listing.of(failed.stream().map(row -> names.of(row.row())).toList()));
    }
    String shared = names.shared().isEmpty() ? "" : "All rows: %s\n".formatted(names.shared());
    return new Figure.Drawable(
        ID,
        title,
        shared + Figure.provenance(environment),
        description(shown, names),
        diagram(shown, names, thresholds),
        table(worstFirst),
        notes);
  }

  private static boolean hasRatio(RowResult row) {
    double ratio = row.judgement().ratio();
    return ratio > 0 && Double.isFinite(ratio);
  }

  /** Such as {@code 1 regressed, 12 equivalent}. */
  private static String tally(List<RowResult> rows, int failed) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((verdict, count) -> words.add(count + " " + inWords(verdict)));
    if (failed > 0) {
      words.add(failed + " failed");
    }
    return words.isEmpty() ? "no rows" : String.join(", ", words);
  }

  private static String inWords(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static ForestRow row(RowResult result, RowNames names) {
    Judgement judgement = result.judgement();
    return new ForestRow(
        judgement.verdict().name(),
        names.of(result.row()),
        theme -> theme.hues().get(hue(judgement.verdict())),
        mark(judgement.verdict()),
        List.of(dot(judgement)),
        "%s, finds %s".formatted(times(judgement.ratio()), found(judgement.detectable())));
  }

  private static Hue hue(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED -> Hue.VERMILLION;
      case IMPROVED -> Hue.BLUE;
      case EQUIVALENT -> Hue.BLUISH_GREEN;
      case INCONCLUSIVE -> Hue.GREY;
    };
  }

  private static Mark mark(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED -> Mark.RIGHT;
      case IMPROVED -> Mark.LEFT;
      case EQUIVALENT -> Mark.CIRCLE;
      case INCONCLUSIVE -> Mark.DIAMOND;
    };
  }

  private static Dot dot(Judgement judgement) {
    return judgement.low().isPresent() && judgement.high().isPresent()
        ? new Dot(
            judgement.ratio(),
            judgement.low().getAsDouble(),
            judgement.high().getAsDouble(),
            Dot.Kind.FILLED)
        : Dot.at(judgement.ratio(), Dot.Kind.HOLLOW);
  }

  private static ForestDiagram diagram(
      List<RowResult> shown, RowNames names, Thresholds thresholds) {
    List<ForestRow> rows = shown.stream().map(each -> row(each, names)).toList();
    double equal = 1 + thresholds.equal();
    DoubleStream ends = rows.stream().flatMapToDouble(row -> row.dots().get(0).ends());
    DoubleStream detectable =
        shown.stream()
            .map(row -> row.judgement().detectable())
            .flatMapToDouble(OptionalDouble::stream);
    Range range =
        LogRange.around(
            DoubleStream.concat(
                DoubleStream.of(1 / equal, equal), DoubleStream.concat(ends, detectable)),
            LEAST_SPAN,
            0.03,
            0.03);
    return new ForestDiagram(
        rows,
        new LogScale(
            "time of head over base (left: head faster, right: head slower)",
            range,
            Ticks.ratios(range)),
        List.of(1.0),
        Optional.of(new Range(1 / equal, equal)),
        shown.stream().map(row -> row.judgement().detectable()).toList(),
        /* tall= */ true);
  }

  private static String intervals(List<RowResult> shown, Thresholds thresholds) {
    String bars =
        "Bars: %s intervals. Shaded: equal, within %s. A change of up to %s is let pass"
            .formatted(
                percent(1 - 2 * thresholds.level()),
                percent(thresholds.equal()),
                percent(thresholds.floor()));
    return shown.stream().allMatch(row -> row.judgement().low().isPresent())
        ? bars
        : bars + ". Hollow: too few for an interval";
  }

  private static String description(List<RowResult> shown, RowNames names) {
    return "How many times as long the head takes as the base. %s."
        .formatted(
            Listing.of(
                shown.stream()
                    .map(
                        row ->
                            "%s: %s, %s"
                                .formatted(
                                    names.of(row.row()),
                                    times(row.judgement().ratio()),
                                    inWords(row.verdict())))
                    .toList()));
  }

  private static Table table(List<RowResult> rows) {
    return new Table.Plain(
        List.of("row", "verdict", "times as long", "interval", "finds", "pairs or forks"),
        rows.stream().map(JudgementForest::cells).toList());
  }

  private static List<Table.Cell> cells(RowResult row) {
    Judgement judgement = row.judgement();
    return List.of(
        Table.Cell.of(row.row().toString()),
        Table.Cell.of(judgement.verdict().name()),
        hasRatio(row)
            ? Table.Cell.of(times(judgement.ratio()), judgement.ratio())
            : Table.Cell.NOTHING,
        judgement.low().isPresent()
            ? Table.Cell.of(
                DoubleStream.concat(judgement.low().stream(), judgement.high().stream())
                    .mapToObj(JudgementForest::times)
                    .collect(joining(" to ")),
                judgement.low().getAsDouble())
            : Table.Cell.NOTHING,
        judgement.detectable().isPresent()
            ? Table.Cell.of(found(judgement.detectable()), judgement.detectable().getAsDouble())
            : Table.Cell.NOTHING,
        Table.Cell.of(judgement.size()));
  }

  /** Thousandths, which matter near 1, and no more digits than that far from it. */
  private static String times(double ratio) {
    return Format.change(ratio) + "x";
  }

  private static String found(OptionalDouble ratio) {
    return ratio.isEmpty() ? "nothing" : Format.percent(ratio.getAsDouble() - 1, 1);
  }

  private static String percent(double share) {
    return Format.roundPercent(share);
  }
}

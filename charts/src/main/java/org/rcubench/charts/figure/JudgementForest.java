package org.rcubench.charts.figure;

import static java.util.stream.Collectors.joining;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.RatioTicks;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestPlot;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.plot.Lanes;
import org.rcubench.charts.selection.RowNames;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.Mark;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/** What the gate says of each row of a comparison, and what it could not have seen. */
public final class JudgementForest {
  /** The dataset of the least slowdowns that would have been found. */
  static final int DETECTABLE = 1;

  private static final String ID = "judgements";
  private static final double LEAST_SPAN = 1.12;
  private static final Shape STROKE = new Rectangle2D.Double(-0.7, -7.5, 1.4, 15);

  private JudgementForest() {}

  /**
   * The figure. Of more rows than can be lettered it shows the first.
   *
   * @param worstFirst the judgements, those with one verdict beside each other
   * @param thresholds what they were judged by
   * @param environment where the rows were measured
   * @param theme how it looks
   * @return absent if no row has a ratio
   */
  public static Figure of(
      List<RowResult> worstFirst, Thresholds thresholds, Environment environment, Theme theme) {
    List<RowResult> measured = worstFirst.stream().filter(JudgementForest::hasRatio).toList();
    List<RowResult> failed = worstFirst.stream().filter(row -> !hasRatio(row)).toList();
    String title = "Head beside base: " + tally(measured, failed.size());
    if (measured.isEmpty()) {
      return new Figure.Absent(ID, title, "no row has a pair, so that there is no ratio to draw");
    }
    List<RowResult> shown =
        measured.subList(0, Math.min(ForestPlot.MOST_LETTERED, measured.size()));
    RowNames names = RowNames.of(worstFirst.stream().map(RowResult::row).toList());
    List<ForestRow> rows = shown.stream().map(each -> row(each, names, theme)).toList();
    XYPlot plot = plot(shown, rows, thresholds, theme);
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
    return new Figure.Drawn(
        ID,
        title,
        description(shown, names),
        Sheet.of(plot, title, shared + Sheet.provenance(environment), notes, theme),
        table(worstFirst),
        notes,
        ForestPlot.size(plot));
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

  private static ForestRow row(RowResult result, RowNames names, Theme theme) {
    Judgement judgement = result.judgement();
    return new ForestRow(
        judgement.verdict().name(),
        names.of(result.row()),
        theme.hues().get(hue(judgement.verdict())),
        mark(judgement.verdict()).shape(),
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

  private static XYPlot plot(
      List<RowResult> shown, List<ForestRow> rows, Thresholds thresholds, Theme theme) {
    double equal = 1 + thresholds.equal();
    DoubleStream ends =
        rows.stream()
            .map(row -> row.dots().get(0))
            .flatMapToDouble(dot -> DoubleStream.of(dot.low(), dot.high()));
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
    XYPlot plot =
        ForestPlot.of(
            rows,
            new TickedLogAxis(
                "time of head over base (left: head faster, right: head slower)",
                range,
                RatioTicks.within(range),
                theme),
            theme);
    ForestPlot.addEquivalence(plot, 1 / equal, equal, theme);
    ForestPlot.addReference(plot, 1, theme);
    addDetectable(plot, shown, Lanes.of(rows), theme);
    return plot;
  }

  private static void addDetectable(XYPlot plot, List<RowResult> shown, Lanes lanes, Theme theme) {
    XYSeries strokes = new XYSeries(ID, false, true);
    for (int i = 0; i < shown.size(); i++) {
      double y = lanes.places().get(i);
      shown.get(i).judgement().detectable().ifPresent(ratio -> strokes.add(ratio, y));
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, STROKE);
    renderer.setSeriesPaint(0, theme.faint(theme.muted()));
    plot.setDataset(DETECTABLE, new XYSeriesCollection(strokes));
    plot.setRenderer(DETECTABLE, renderer);
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

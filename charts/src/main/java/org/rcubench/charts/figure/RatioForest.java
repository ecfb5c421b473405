package org.rcubench.charts.figure;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.RatioTicks;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestPlot;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

/**
 * Ratios row by row on a logarithmic axis, beside a line at 1, where nothing differs.
 *
 * @param ratios the rows, those of a group beside each other
 * @param axis what a ratio is
 */
record RatioForest(List<Ratio> ratios, String axis) {
  /** The axis spans at least this ratio, lest noise fill the sheet. */
  private static final double LEAST_SPAN = 1.4;

  /**
   * A ratio.
   *
   * @param group see {@link ForestRow#group()}
   * @param label see {@link ForestRow#label()}
   * @param colour see {@link ForestRow#colour()}
   * @param mark see {@link ForestRow#mark()}
   * @param estimate the ratio
   */
  record Ratio(String group, String label, Color colour, Shape mark, Estimate estimate) {
    static Ratio of(String group, String strategy, Estimate estimate, Theme theme) {
      return new Ratio(
          group,
          strategy,
          theme.colour(strategy),
          StrategyStyles.of(strategy).mark().shape(),
          estimate);
    }

    private String inWords() {
      return group.isEmpty() ? label : group + ", " + label;
    }
  }

  RatioForest {
    ratios = List.copyOf(ratios);
  }

  /**
   * What can be drawn of it.
   *
   * @param place where rows without a group were measured
   * @param notes takes what cannot be drawn
   */
  RatioForest drawable(String place, Consumer<String> notes) {
    List<Ratio> drawable = new ArrayList<>();
    for (Ratio ratio : ratios) {
      Optional<Point> point =
          LogPoints.of(
              new Numbers.Row(ratio.label(), 1, ratio.estimate(), Optional.empty()),
              position -> ratio.group().isEmpty() ? place : ratio.group(),
              notes);
      point.ifPresent(
          each ->
              drawable.add(
                  new Ratio(ratio.group(), ratio.label(), ratio.colour(), ratio.mark(), each.y())));
    }
    return new RatioForest(drawable, axis);
  }

  /** What the bars are, or why there are none. */
  String intervalNote() {
    return IntervalNote.of(
        ratios.stream()
            .map(ratio -> new Line(ratio.label(), List.of(new Point(1, ratio.estimate()))))
            .toList());
  }

  /** The same for who cannot see it. */
  String inWords() {
    return Listing.of(
        ratios.stream()
            .map(ratio -> ratio.inWords() + ": " + Format.number(ratio.estimate().value()))
            .toList());
  }

  /** The picture of what {@link #drawable} left, which must not be nothing. */
  JFreeChart chart(String title, Environment environment, List<String> notes, Theme theme) {
    List<ForestRow> rows =
        ratios.stream()
            .map(
                ratio ->
                    new ForestRow(
                        ratio.group(),
                        ratio.label(),
                        ratio.colour(),
                        ratio.mark(),
                        List.of(Dot.of(ratio.estimate())),
                        ratios.size() <= ForestPlot.MOST_LETTERED
                            ? Format.number(ratio.estimate().value()) + "x"
                            : ""))
            .toList();
    Range range =
        LogRange.around(
            DoubleStream.concat(
                DoubleStream.of(1),
                rows.stream()
                    .flatMap(row -> row.dots().stream())
                    .flatMapToDouble(dot -> DoubleStream.of(dot.low(), dot.high()))),
            LEAST_SPAN,
            0.03,
            0.03);
    XYPlot plot =
        ForestPlot.of(rows, new TickedLogAxis(axis, range, RatioTicks.within(range), theme), theme);
    ForestPlot.addReference(plot, 1, theme);
    return Sheet.of(plot, title, environment, notes, theme);
  }
}

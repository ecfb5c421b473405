package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.Ticks;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestDiagram;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LogPoints;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

/**
 * A figure of ratios, row by row on a logarithmic axis, beside a line at 1, where nothing differs.
 *
 * @param id see {@link Figure#id()}
 * @param title see {@link Figure#title()}
 * @param sentence the same in a sentence
 * @param axis what a ratio is
 * @param place where rows without a group were measured
 */
record RatioForest(String id, String title, String sentence, String axis, String place) {
  /** The axis spans at least this ratio, so that noise does not fill the sheet. */
  private static final double LEAST_SPAN = 1.4;

  /**
   * A ratio.
   *
   * @param group see {@link ForestRow#group()}
   * @param strategy whose it is
   * @param estimate the ratio
   */
  record Ratio(String group, String strategy, Estimate estimate) {
    private ForestRow row(boolean lettered) {
      return ForestRow.of(
          group,
          strategy,
          List.of(Dot.of(estimate)),
          lettered ? Format.number(estimate.value()) + "x" : "");
    }
  }

  /**
   * The figure.
   *
   * @param ratios at least one, those of a group beside each other
   * @param columns what tells them apart: their group, if they have one, and the strategy
   * @param particular what a reader must know of this kind of figure
   */
  Figure of(Run run, List<Ratio> ratios, List<String> columns, List<String> particular) {
    EstimateTable table = new EstimateTable(columns, axis);
    for (Ratio ratio : ratios) {
      table.add(
          columns.size() == 1
              ? List.of(ratio.strategy())
              : List.of(ratio.group(), ratio.strategy()),
          ratio.estimate());
    }
    List<String> leftOut = new ArrayList<>();
    List<Ratio> drawn =
        ratios.stream().flatMap(ratio -> drawable(ratio, leftOut).stream()).toList();
    if (drawn.isEmpty()) {
      return new Figure.Absent(id, title, String.join("; ", leftOut));
    }
    boolean lettered = drawn.size() <= ForestDiagram.MOST_LETTERED;
    List<ForestRow> rows = drawn.stream().map(ratio -> ratio.row(lettered)).toList();
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(drawn.stream().map(Ratio::estimate)));
    notes.addAll(particular);
    notes.addAll(leftOut);
    return new Figure.Drawable(
        id,
        title,
        Figure.provenance(run.environment()),
        "%s. %s."
            .formatted(
                sentence,
                Listing.of(
                    drawn.stream()
                        .map(ratio -> ratio.row(lettered).name() + ": " + text(ratio))
                        .toList())),
        diagram(rows),
        table.done(),
        notes);
  }

  private static String text(Ratio ratio) {
    return Format.number(ratio.estimate().value());
  }

  private Optional<Ratio> drawable(Ratio ratio, List<String> leftOut) {
    return LogPoints.of(
            new Numbers.Row(ratio.strategy(), 1, ratio.estimate(), Optional.empty()),
            position -> ratio.group().isEmpty() ? place : ratio.group(),
            leftOut::add)
        .map(point -> new Ratio(ratio.group(), ratio.strategy(), point.y()));
  }

  private ForestDiagram diagram(List<ForestRow> rows) {
    Range range =
        LogRange.around(
            DoubleStream.concat(
                DoubleStream.of(1),
                rows.stream().flatMap(row -> row.dots().stream()).flatMapToDouble(Dot::ends)),
            LEAST_SPAN,
            0.03,
            0.03);
    return new ForestDiagram(rows, new LogScale(axis, range, Ticks.ratios(range)), 1);
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import org.rcubench.charts.axis.ZeroScale;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestDiagram;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.table.Listing;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.text.Format;

/**
 * A figure of bytes, row by row, on an axis that has 0.
 *
 * @param id see {@link Figure#id()}
 * @param title see {@link Figure#title()}
 * @param axis what has how many bytes
 * @param columns the headings of what a row is about, its group and its label, or the label alone
 */
record MemoryFigure(String id, String title, String axis, List<String> columns) {

  /** From how many times the least on the greatest calls for a logarithmic axis. */
  private static final double DECADES = 20;

  /**
   * A row.
   *
   * @param looks the row's words, colour and mark
   * @param bytes what was measured
   */
  record Row(ForestRow looks, Measurement bytes) {}

  private record Estimated(ForestRow looks, Estimate bytes) {}

  /**
   * The figure.
   *
   * @param rows at least one
   * @param particular what a reader must know
   */
  Figure of(List<Row> rows, Environment environment, List<String> particular) {
    List<Estimated> estimated =
        rows.parallelStream()
            .map(row -> new Estimated(row.looks(), row.bytes().estimate()))
            .toList();
    boolean lettered = estimated.size() <= ForestDiagram.MOST_LETTERED;
    List<ForestRow> drawn =
        estimated.stream()
            .map(
                row ->
                    new ForestRow(
                        row.looks().group(),
                        row.looks().label(),
                        row.looks().colour(),
                        row.looks().mark(),
                        List.of(Dot.of(row.bytes())),
                        lettered ? words(row.bytes().value()) : ""))
            .toList();
    double most =
        drawn.stream().flatMap(row -> row.dots().stream()).mapToDouble(Dot::high).max().orElse(0);
    boolean decades =
        most <= 0 || drawn.stream().anyMatch(row -> row.dots().get(0).x() < most / DECADES);
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(estimated.stream().map(Estimated::bytes)));
    if (decades) {
      notes.add("Axis linear below 1 byte, logarithmic above");
    }
    notes.addAll(particular);
    EstimateTable table = new EstimateTable(columns, axis);
    estimated.forEach(
        row ->
            table.add(
                columns.size() == 1
                    ? List.of(row.looks().label())
                    : List.of(row.looks().group(), row.looks().label()),
                row.bytes()));
    return new Figure.Drawable(
        id,
        title,
        Figure.provenance(environment),
        description(estimated),
        new ForestDiagram(drawn, new ZeroScale(axis, most, decades), 0),
        table.done(),
        notes);
  }

  /** Less than a hundredth of a byte is what the harness itself allocates, shared by millions. */
  private static String words(double bytes) {
    return Math.abs(bytes) < 0.01
        ? "0"
        : bytes == Math.rint(bytes) ? Format.round(bytes) : Format.number(bytes);
  }

  private String description(List<Estimated> rows) {
    return "%s, %s. %s."
        .formatted(
            title,
            axis,
            Listing.of(
                rows.stream()
                    .map(
                        row ->
                            "%s %s: %s"
                                .formatted(
                                    row.looks().group(),
                                    row.looks().label(),
                                    words(row.bytes().value()))
                                .strip())
                    .toList()));
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.PlotLayer;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.plot.PublishedLines;
import org.rcubench.charts.plot.TipLabels;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * A figure in which lines from elsewhere and lines of a run stand on the same axes. Those that end
 * near the right edge are labelled beside it, the others where they end.
 *
 * @param id the kind of figure
 * @param title what it shows
 * @param subtitle where the run's lines were measured
 * @param quantity the y axis in words
 * @param value how a value is written
 * @param ours the run's lines
 * @param theirs the lines from elsewhere, at least one
 * @param notes what a reader must know, first of all where the lines from elsewhere come from
 */
public record SideBySide(
    String id,
    String title,
    String subtitle,
    String quantity,
    DoubleFunction<String> value,
    List<Line> ours,
    List<PublishedLine> theirs,
    List<String> notes) {
  /** The share of the x axis at the right from which a line's end is near the edge. */
  private static final double NEAR = 0.2;

  /** Takes unmodifiable copies. */
  public SideBySide {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
    notes = List.copyOf(notes);
  }

  /** {@return the figure by the number of threads} */
  public Figure.Drawable byThreads() {
    return figure("threads", diagram(ThreadAxis.of("threads or CPUs", positions()), List.of()));
  }

  /** {@return the figure by the length of sections in nanoseconds, which may be 0} */
  public Figure.Drawable byLength() {
    LengthScale scale = LengthScale.of(positions());
    SideBySide placed =
        new SideBySide(
            id,
            title,
            subtitle,
            quantity,
            value,
            ours.stream().map(line -> line.placed(scale::place)).toList(),
            theirs.stream().map(line -> line.withZeroAt(scale.zero())).toList(),
            notes);
    return figure(
        "section, ns", placed.diagram(scale.decadeAxis("length of the section"), scale.breaks()));
  }

  private LineDiagram diagram(LogScale x, List<? extends PlotLayer> more) {
    Range y =
        LogRange.around(
            DoubleStream.concat(
                ours.stream()
                    .flatMap(line -> line.points().stream())
                    .flatMapToDouble(LinePoint::ends),
                theirs.stream()
                    .flatMap(line -> line.places().stream())
                    .mapToDouble(PublishedLine.Place::y)),
            10,
            0.05,
            0.05);
    List<EndLabel> atTheEdge = new ArrayList<>();
    List<EndLabel> within = new ArrayList<>();
    Stream.concat(
            ours.stream().map(SideBySide::here),
            theirs.stream().map(line -> line.labelled(EndLabels.Side.RIGHT)))
        .forEach(
            label -> (LogRange.share(label.x(), x.range()) < NEAR ? atTheEdge : within).add(label));
    List<PlotLayer> layers = new ArrayList<>(more);
    layers.add(new PublishedLines(theirs));
    layers.add(new TipLabels(within));
    return new LineDiagram(
        ours,
        x,
        new LogScale(quantity, y, value),
        new EndLabels(atTheEdge, EndLabels.Side.RIGHT),
        layers);
  }

  private static EndLabel here(Line line) {
    LinePoint end = line.last();
    return EndLabel.of(line.strategy() + ", here", line.strategy(), end.x(), end.y().value());
  }

  /** All positions at which anything stands, ascending. */
  private double[] positions() {
    return DoubleStream.concat(
            ours.stream().flatMap(line -> line.points().stream()).mapToDouble(LinePoint::x),
            theirs.stream()
                .flatMap(line -> line.places().stream())
                .mapToDouble(PublishedLine.Place::x))
        .sorted()
        .distinct()
        .toArray();
  }

  private Figure.Drawable figure(String position, LineDiagram diagram) {
    double[] positions = positions();
    String description =
        "%s on logarithmic axes, from %s to %s %s: %s measured by others and drawn faintly, %s by"
                .formatted(
                    quantity,
                    Format.round(positions[0]),
                    Format.round(positions[positions.length - 1]),
                    position,
                    lines(theirs.size()),
                    ours.size())
            + " this run.";
    return new Figure.Drawable(id, title, subtitle, description, diagram, table(position), notes);
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }

  private Table table(String position) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Line line : ours) {
      for (LinePoint point : line.points()) {
        rows.add(
            List.of(
                Table.Cell.of(line.strategy() + ", here"),
                Table.Cell.of(Format.round(point.x()), point.x()),
                Numbers.value(point.y()),
                Numbers.interval(point.y())));
      }
    }
    for (PublishedLine line : theirs) {
      for (PublishedLine.Place place : line.places()) {
        rows.add(
            List.of(
                Table.Cell.of(line.label()),
                Table.Cell.of(Format.round(place.x()), place.x()),
                Table.Cell.of(Format.number(place.y()), place.y()),
                Table.Cell.NOTHING));
      }
    }
    return new Table.Plain(List.of("line", position, quantity, "95% interval"), rows);
  }
}

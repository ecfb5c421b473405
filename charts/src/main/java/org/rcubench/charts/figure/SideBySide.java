package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.plot.TipLabels;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
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

  /**
   * The figure by the number of threads.
   *
   * @param theme how it looks
   * @return the figure
   */
  public Figure.Drawn byThreads(Theme theme) {
    double[] threads = positions();
    return figure("threads", plot(ThreadAxis.of("threads or CPUs", threads, theme), theme), theme);
  }

  /**
   * The figure by the length of sections in nanoseconds, which may be 0.
   *
   * @param theme how it looks
   * @return the figure
   */
  public Figure.Drawn byLength(Theme theme) {
    LengthScale scale = LengthScale.of(positions());
    SideBySide placed =
        new SideBySide(
            id,
            title,
            subtitle,
            quantity,
            value,
            ours.stream().map(scale::place).toList(),
            theirs.stream().map(line -> line.withZeroAt(scale.zero())).toList(),
            notes);
    XYPlot plot = placed.plot(scale.decadeAxis("length of the section", theme), theme);
    scale.interruption(theme).ifPresent(plot.getRenderer(LinePlot.LINES)::addAnnotation);
    return figure("section, ns", plot, theme);
  }

  private XYPlot plot(TickedLogAxis x, Theme theme) {
    Range y =
        LogRange.around(
            DoubleStream.concat(
                ours.stream().flatMap(line -> line.points().stream()).flatMapToDouble(Point::ends),
                theirs.stream()
                    .flatMap(line -> line.places().stream())
                    .mapToDouble(PublishedLine.Place::y)),
            10,
            0.05,
            0.05);
    List<EndLabel> atTheEdge = new ArrayList<>();
    List<EndLabel> within = new ArrayList<>();
    Stream.concat(
            ours.stream().map(line -> here(EndLabel.of(line, line.last(), theme))),
            theirs.stream().map(line -> PublishedLines.label(line, line.last(), theme)))
        .forEach(
            label ->
                (LogRange.share(label.x(), x.getRange()) < NEAR ? atTheEdge : within).add(label));
    XYPlot plot =
        LinePlot.of(
            ours,
            x,
            new TickedLogAxis(quantity, y, value::apply, theme),
            new EndLabels(atTheEdge, EndLabels.Side.RIGHT, theme),
            theme);
    PublishedLines.addTo(plot, theirs, theme);
    plot.addAnnotation(new TipLabels(within, theme));
    return plot;
  }

  private static EndLabel here(EndLabel label) {
    return new EndLabel(
        label.text() + ", here",
        label.x(),
        label.y(),
        label.colour(),
        label.stroke(),
        label.mark());
  }

  /** All positions at which anything stands, ascending. */
  private double[] positions() {
    return DoubleStream.concat(
            ours.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::x),
            theirs.stream()
                .flatMap(line -> line.places().stream())
                .mapToDouble(PublishedLine.Place::x))
        .sorted()
        .distinct()
        .toArray();
  }

  private Figure.Drawn figure(String position, XYPlot plot, Theme theme) {
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
    return new Figure.Drawn(
        id,
        title,
        description,
        Sheet.of(plot, title, subtitle, notes, theme),
        table(position),
        notes);
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }

  private Table table(String position) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Line line : ours) {
      for (Point point : line.points()) {
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

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.plot.PlotLayer;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.plot.PublishedLines;
import org.rcubench.results.text.Format;

/**
 * Lays lines from elsewhere beneath the lines of a figure of costs. The x axis stays as it is and
 * the y axis grows upwards only, so that the figure's own lines stay its subject.
 */
public final class Underlay {
  /** As a share of the axis: enough for the words of markers at the top. */
  private static final double HEADROOM = 0.09;

  private Underlay() {}

  /**
   * Lays lines beneath a figure.
   *
   * @param figure a figure of lines by cost; it is left as it is
   * @param lines what to lay beneath
   * @param note where they come from
   * @return the figure with the lines that lie within its axes, labelled, and with the note on it;
   *     the same figure if none does
   */
  public static Figure.Drawable beneath(
      Figure.Drawable figure, List<PublishedLine> lines, String note) {
    LineDiagram diagram = (LineDiagram) figure.diagram();
    LogScale x = (LogScale) diagram.x();
    LogScale y = (LogScale) diagram.y();
    List<PublishedLine> shown =
        lines.stream()
            .map(line -> line.on(x).within(x.range(), y.range().getLowerBound()))
            .filter(line -> !line.places().isEmpty())
            .toList();
    if (shown.isEmpty()) {
      return figure;
    }
    List<PlotLayer> layers = new ArrayList<>(diagram.layers());
    layers.add(new PublishedLines(shown));
    List<String> notes = new ArrayList<>(figure.notes());
    notes.add(note);
    long beyond = count(lines) - count(shown);
    if (beyond > 0) {
      notes.add("Not drawn: %s beyond the axes".formatted(Format.count(beyond, "published point")));
    }
    List<String> footnotes = new ArrayList<>(figure.footnotes());
    footnotes.add(note + ".");
    return new Figure.Drawable(
        figure.id(),
        figure.title(),
        figure.subtitle(),
        figure.description() + " Faint lines beneath were measured by others, elsewhere.",
        new LineDiagram(
            diagram.lines(),
            x,
            grown(y, shown),
            // In the column of the figure's own labels, so that none collides.
            diagram
                .labels()
                .with(shown.stream().map(line -> line.labelled(diagram.labels().side())).toList()),
            layers),
        figure.table(),
        notes,
        footnotes);
  }

  private static LogScale grown(LogScale y, List<PublishedLine> lines) {
    double highest =
        lines.stream()
            .flatMap(line -> line.places().stream())
            .mapToDouble(PublishedLine.Place::y)
            .max()
            .orElseThrow();
    Range range =
        LogRange.around(DoubleStream.of(y.range().getLowerBound(), highest), 1, 0, HEADROOM);
    return range.getUpperBound() > y.range().getUpperBound() ? y.over(range) : y;
  }

  private static long count(List<PublishedLine> lines) {
    return lines.stream().mapToLong(line -> line.places().size()).sum();
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.theme.Theme;
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
   * @param theme how it looks
   * @return the figure with the lines that lie within its axes, labelled, and with the note on it;
   *     the same figure if none does
   */
  public static Figure.Drawn beneath(
      Figure.Drawn figure, List<PublishedLine> lines, String note, Theme theme) {
    XYPlot drawn = figure.chart().getXYPlot();
    TickedLogAxis x = (TickedLogAxis) drawn.getDomainAxis();
    TickedLogAxis y = (TickedLogAxis) drawn.getRangeAxis();
    List<PublishedLine> shown =
        lines.stream()
            .map(line -> line.on(x).within(x.getRange(), y.getLowerBound()))
            .filter(line -> !line.places().isEmpty())
            .toList();
    if (shown.isEmpty()) {
      return figure;
    }
    JFreeChart chart = copy(figure.chart());
    XYPlot plot = chart.getXYPlot();
    grow(plot, y, shown, theme);
    PublishedLines.addTo(plot, shown, theme);
    label(plot, shown, theme);
    Sheet.addFootnote(chart, note + ".", theme);

    List<String> notes = new ArrayList<>(figure.notes());
    notes.add(note);
    long beyond = count(lines) - count(shown);
    if (beyond > 0) {
      notes.add(
          "Not drawn: %s published %s beyond the axes"
              .formatted(beyond, beyond == 1 ? "point" : "points"));
    }
    return new Figure.Drawn(
        figure.id(),
        figure.title(),
        figure.description() + " Faint lines beneath were measured by others, elsewhere.",
        chart,
        figure.table(),
        notes);
  }

  private static void grow(XYPlot plot, TickedLogAxis y, List<PublishedLine> lines, Theme theme) {
    double highest =
        lines.stream()
            .flatMap(line -> line.places().stream())
            .mapToDouble(PublishedLine.Place::y)
            .max()
            .orElseThrow();
    Range range = LogRange.around(DoubleStream.of(y.getLowerBound(), highest), 1, 0, HEADROOM);
    if (range.getUpperBound() > y.getUpperBound()) {
      plot.setRangeAxis(new TickedLogAxis(y.getLabel(), range, Format::roundTime, theme));
    }
  }

  /** In the column of the figure's own labels, so that none collides. */
  private static void label(XYPlot plot, List<PublishedLine> lines, Theme theme) {
    AbstractXYItemRenderer renderer = (AbstractXYItemRenderer) plot.getRenderer(LinePlot.LINES);
    Collection<?> annotations = renderer.getAnnotations();
    EndLabels own =
        annotations.stream()
            .filter(EndLabels.class::isInstance)
            .map(EndLabels.class::cast)
            .findFirst()
            .orElseThrow();
    EndLabels all =
        own.with(
            lines.stream()
                .map(
                    line ->
                        PublishedLines.label(
                            line,
                            own.side() == EndLabels.Side.RIGHT ? line.last() : line.first(),
                            theme))
                .toList());
    renderer.removeAnnotation(own);
    renderer.addAnnotation(all);
    plot.setInsets(all.room());
  }

  private static long count(List<PublishedLine> lines) {
    return lines.stream().mapToLong(line -> line.places().size()).sum();
  }

  private static JFreeChart copy(JFreeChart chart) {
    try {
      return (JFreeChart) chart.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a figure's chart can be cloned", e);
    }
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.FloorBand;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/**
 * Where locks catch up: what a section costs the longer it is. The lines run together as they go
 * right, so they are labelled on the left, where they stand apart.
 */
final class CostBySectionLength {
  static final String WORKLOAD = "section-length";
  static final String PARAMETER = "length";
  private static final String ID = "cost-by-section-length";
  private static final String TITLE = "Cost of a section by its length";

  private CostBySectionLength() {}

  static Figure of(Run run, Theme theme) {
    Measurements measured =
        run.measurements()
            .workload(WORKLOAD)
            .updaters(0)
            .where(subject -> subject.number(PARAMETER).orElse(-1) >= 0)
            .costs();
    if (measured.isEmpty()) {
      return new Figure.Absent(
          ID,
          TITLE,
          "the run did not measure how fast the workload %s is at any %s"
              .formatted(WORKLOAD, PARAMETER));
    }
    int cores = run.environment().machine().physicalCores();
    Measurements shown = measured.atTheCores(cores);
    int readers = shown.get(0).subject().readers();
    LengthScale scale =
        LengthScale.of(measured.stream().mapToDouble(each -> length(each.subject())).toArray());
    LineSet set = LineSet.of(shown, CostBySectionLength::length, Format::roundTime);
    String title =
        "%s, %s".formatted(TITLE, readers == 1 ? "1 reader thread" : readers + " reader threads");
    if (set.lines().isEmpty()) {
      return new Figure.Absent(ID, title, Absence.of(WORKLOAD, set));
    }
    List<Line> placed = set.lines().stream().map(scale::place).toList();
    Floor floor = Floor.of(run);
    List<Point> band = floor.at(readers);
    Range y =
        LogRange.around(
            DoubleStream.concat(
                set.points().flatMapToDouble(Point::ends), band.stream().mapToDouble(Point::high)),
            10,
            0.06,
            0.04);
    XYPlot plot =
        LinePlot.of(
            placed,
            scale.axis("length of the section", theme),
            new TickedLogAxis("time per section, each thread", y, Format::roundTime, theme),
            new EndLabels(
                placed.stream().map(line -> EndLabel.of(line, line.first(), theme)).toList(),
                EndLabels.Side.LEFT,
                theme),
            theme);
    scale.interruption(theme).ifPresent(plot.getRenderer(LinePlot.LINES)::addAnnotation);
    FloorBand.addTo(plot, band, theme);

    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    if (readers > cores) {
      notes.add("More threads than cores: nothing was measured with fewer");
    }
    notes.addAll(set.notes());
    return new Figure.Drawn(
        ID,
        title,
        Description.of("Nanoseconds per section", set, Format::roundTime),
        Sheet.of(plot, title, run.environment(), notes, theme),
        new Numbers("section, ns", "ns per section", set.rows()),
        notes);
  }

  private static double length(Subject subject) {
    return subject.number(PARAMETER).orElseThrow();
  }
}

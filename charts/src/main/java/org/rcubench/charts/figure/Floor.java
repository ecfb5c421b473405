package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.plot.FloorBand;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Subject;

/**
 * What the empty harness loop costs, by threads.
 *
 * @param points in the order of the thread counts; empty if the run has no such control
 * @param rows the same for the table
 * @param notes what a reader must know
 */
record Floor(List<LinePoint> points, List<Numbers.Row> rows, List<String> notes) {
  private static final String WORKLOAD = "empty-loop";

  static Floor of(Run run) {
    LineSet control =
        LineSet.of(
            run.measurements().workload(WORKLOAD).updaters(0).costs(),
            Subject::readers,
            ThreadAxis::count);
    List<String> notes = new ArrayList<>(control.notes());
    if (control.lines().isEmpty()) {
      notes.add("No floor is drawn: the run has no empty-loop control");
      return new Floor(List.of(), List.of(), notes);
    }
    List<Numbers.Row> rows =
        control.rows().stream()
            .map(
                row ->
                    new Numbers.Row(
                        FloorBand.LABEL, row.position(), row.estimate(), row.toReference()))
            .toList();
    return new Floor(control.lines().get(0).points(), rows, notes);
  }

  /** No floor, for a figure that has its own controls. */
  static Floor none() {
    return new Floor(List.of(), List.of(), List.of());
  }

  /** What is drawn of it over such a part of the x axis; nothing if there is none. */
  List<FloorBand> band(Range x) {
    return points.isEmpty() ? List.of() : List.of(new FloorBand(points, x));
  }

  /** The floor at the given number of threads alone, or what is known nearest below it. */
  Floor at(double threads) {
    return new Floor(
        points.stream().filter(point -> point.x() <= threads).reduce((fewer, more) -> more).stream()
            .toList(),
        rows,
        notes);
  }

  /** How high it reaches, for the range of an axis. */
  DoubleStream highs() {
    return points.stream().mapToDouble(LinePoint::high);
  }
}

package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.selection.MixedRuns;
import org.rcubench.charts.selection.Place;
import org.rcubench.charts.selection.PlaceNames;
import org.rcubench.charts.selection.Places;
import org.rcubench.charts.table.Decimal;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;

/** Where RCU starts to lose: what threads complete together, the more of it updates are. */
final class ThroughputByUpdateRatio {
  private static final String ID = "throughput-by-update-ratio-";
  private static final String TITLE = "Throughput of %s by share of updates, %s";
  private static final int MOST = 8;

  private ThroughputByUpdateRatio() {}

  static List<Figure> of(Run run, Theme theme) {
    MixedRuns runs = MixedRuns.of(run);
    int cores = run.environment().machine().physicalCores();
    List<Place> several =
        runs.atTheCores(cores).stream()
            .filter(place -> runs.places().get(place).size() > 1)
            .toList();
    List<Place> shown = Places.spread(several, place -> 1, MOST);
    Map<Place, String> names = PlaceNames.of(shown.stream().map(Place::withoutReaders).toList());
    return shown.stream()
        .map(place -> figure(run, runs, place, names.get(place.withoutReaders()), theme))
        .toList();
  }

  private static Figure figure(Run run, MixedRuns runs, Place place, String name, Theme theme) {
    String id = ID + PlaceNames.inFile(name);
    String title = TITLE.formatted(name, ThreadAxis.count(place.readers()));
    List<Measurement> throughputs =
        runs.places().get(place).values().stream()
            .flatMap(strategies -> strategies.values().stream())
            .toList();
    LineSet set =
        LineSet.of(
            throughputs, subject -> MixedRuns.ratio(subject).getAsDouble(), MixedRuns::inPercent);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(id, title, Absence.of(place.workload(), set));
    }
    LengthScale scale = LengthScale.of(set.positions());
    List<Line> placed = set.lines().stream().map(scale::place).toList();
    Range y = LogRange.around(set.points().flatMapToDouble(Point::ends), 10, 0.06, 0.06);
    XYPlot plot =
        LinePlot.of(
            placed,
            scale.axis("share of updates among operations", MixedRuns::inPercent, theme),
            new TickedLogAxis(
                "operations per microsecond, all threads together", y, Decimal::round, theme),
            EndLabels.right(placed, theme),
            theme);
    scale.interruption(theme).ifPresent(plot.getRenderer(LinePlot.LINES)::addAnnotation);
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    if (place.readers() > run.environment().machine().physicalCores()) {
      notes.add("More threads than cores: nothing was measured with fewer");
    }
    notes.addAll(set.notes());
    return new Figure.Drawn(
        id,
        title,
        Description.of("Operations per microsecond", set, MixedRuns::inPercent),
        Sheet.of(plot, title, run.environment(), notes, theme),
        new Numbers("share of updates", "operations per us", set.rows()),
        notes);
  }
}
